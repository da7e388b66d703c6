package io.shopstream.standalone.opensearch.nori;

import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.POS;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenFilterFactory;

final class NoriPartOfSpeechFilterFactory extends AbstractTokenFilterFactory {

    private final Set<POS.Tag> stopTags;

    NoriPartOfSpeechFilterFactory(IndexSettings index, Environment node, String name, Settings settings) {
        super(index, name, settings);
        this.stopTags = new NoriWords(node, settings).stopTags();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new KoreanPartOfSpeechStopFilter(input, stopTags);
    }
}
