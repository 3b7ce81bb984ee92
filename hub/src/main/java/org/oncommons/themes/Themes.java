package org.oncommons.themes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what was read in a wave's free texts and which topics it came to. */
@Service
@Transactional(readOnly = true)
public class Themes {

    private final ThemeStore store;
    private final Map<UUID, WaveTexts> kept = new ConcurrentHashMap<>();

    Themes(ThemeStore store) {
        this.store = store;
    }

    /** The wave's passages; empty: they were not read yet. */
    public Optional<WaveTexts> texts(UUID wave) {
        Optional<String> inputs = store.inputs(wave);
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        WaveTexts known = kept.get(wave);
        if (known == null || !known.inputs().equals(inputs.get())) {
            known = store.texts(wave).orElseThrow();
            kept.put(wave, known);
        }
        return Optional.of(known);
    }

    /** The wave's topics as they stand; empty: its texts were not read yet. */
    public Optional<ThemeState> topics(UUID wave) {
        return store.current(wave);
    }
}
