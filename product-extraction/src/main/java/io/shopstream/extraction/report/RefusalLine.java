package io.shopstream.extraction.report;

/** Why a page, or a product on it, gave nothing. */
public record RefusalLine(String rule, String reason) {}
