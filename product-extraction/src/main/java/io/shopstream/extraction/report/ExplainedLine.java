package io.shopstream.extraction.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One page of an explained report: how each field of each of its products came about. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExplainedLine(String file, String url, List<List<FieldLine>> products, List<RefusalLine> refusals) {}
