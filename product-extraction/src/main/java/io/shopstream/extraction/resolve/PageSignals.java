package io.shopstream.extraction.resolve;

import io.shopstream.extraction.opengraph.OpenGraphSignal;
import io.shopstream.extraction.schemaorg.StructuredPage;
import io.shopstream.extraction.visible.VisibleSignal;

/** All that was read from a page, the most trusted source first. */
public record PageSignals(
        StructuredPage jsonLd, StructuredPage microdata, OpenGraphSignal openGraph, VisibleSignal visible) {}
