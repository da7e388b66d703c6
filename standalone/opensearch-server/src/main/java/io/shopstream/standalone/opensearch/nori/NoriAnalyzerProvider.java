package io.shopstream.standalone.opensearch.nori;

import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;

final class NoriAnalyzerProvider extends AbstractIndexAnalyzerProvider<KoreanAnalyzer> {

    private final KoreanAnalyzer analyzer;

    NoriAnalyzerProvider(IndexSettings index, Environment node, String name, Settings settings) {
        super(index, name, settings);
        NoriWords words = new NoriWords(node, settings);
        this.analyzer = new KoreanAnalyzer(words.userDictionary(), words.decompoundMode(), words.stopTags(), false);
    }

    @Override
    public KoreanAnalyzer get() {
        return analyzer;
    }
}
