package org.oncommons.themes;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns English sentences into vectors whose cosine says how close they are in meaning: all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang
 * et al. 2020), 384 numbers, weights of 8 bits, from the classpath. Loaded when first needed, which takes about two seconds; nothing is
 * fetched from or told to anybody.
 */
@Component
class SentenceModel {

    private final Path folder;
    private volatile @Nullable EmbeddingModel model;

    SentenceModel(@Value("${oncommons.data}") String data) {
        this.folder = Path.of(data).resolve("models").toAbsolutePath();
    }

    /** The meaning; null: the text is in a language that the model does not know. */
    float @Nullable [] meaning(String text) {
        return Tongue.english(text) ? loaded().embed(text).content().vector() : null;
    }

    private EmbeddingModel loaded() {
        EmbeddingModel ready = model;
        return ready == null ? load() : ready;
    }

    /** The tokenizer's library unpacks its native part into a folder and would otherwise take the home folder, and report its use. */
    private synchronized EmbeddingModel load() {
        EmbeddingModel ready = model;
        if (ready == null) {
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("DJL_CACHE_DIR", System.getProperty("DJL_CACHE_DIR", folder.toString()));
            ready = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
            model = ready;
        }
        return ready;
    }
}
