package org.oncommons.landscape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was made last, up to a number; making the same thing twice at once is harmless. */
final class Recent<K, V> {

    private final Map<K, V> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Supplier<V> making) {
        return find(key, () -> Optional.of(making.get())).orElseThrow();
    }

    Optional<V> find(K key, Supplier<Optional<V>> making) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<V> made = making.get();
        made.ifPresent(value -> {
            synchronized (kept) {
                kept.put(key, value);
            }
        });
        return made;
    }
}
