package io.shopstream.standalone.opensearch.nori;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenizerFactory;

final class NoriTokenizerFactory extends AbstractTokenizerFactory {

    private final @Nullable UserDictionary dictionary;
    private final DecompoundMode mode;
    private final boolean discardPunctuation;

    NoriTokenizerFactory(IndexSettings index, Environment node, String name, Settings settings) {
        super(index, settings, name);
        NoriWords words = new NoriWords(node, settings);
        this.dictionary = words.userDictionary();
        this.mode = words.decompoundMode();
        this.discardPunctuation = settings.getAsBoolean("discard_punctuation", true);
    }

    @Override
    public Tokenizer create() {
        return new KoreanTokenizer(
                TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, dictionary, mode, false, discardPunctuation);
    }
}
