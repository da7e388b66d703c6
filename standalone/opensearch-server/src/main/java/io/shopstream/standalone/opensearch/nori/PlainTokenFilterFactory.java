package io.shopstream.standalone.opensearch.nori;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenFilterFactory;

/** A filter of Lucene that has no settings. */
final class PlainTokenFilterFactory extends AbstractTokenFilterFactory {

    private final UnaryOperator<TokenStream> filter;

    PlainTokenFilterFactory(IndexSettings index, String name, Settings settings, UnaryOperator<TokenStream> filter) {
        super(index, name, settings);
        this.filter = filter;
    }

    @Override
    public TokenStream create(TokenStream input) {
        return filter.apply(input);
    }
}
