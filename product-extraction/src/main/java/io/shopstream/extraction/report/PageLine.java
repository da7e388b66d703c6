package io.shopstream.extraction.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** One page of a report; a page gives products, refusals, or on a listing both. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageLine(String file, String url, List<ProductLine> products, List<RefusalLine> refusals) {}
