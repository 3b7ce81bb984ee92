package org.oncommons.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same on every machine and does not depend on the order in which it is asked: each key has its own seed. */
final class DemoChance {

    private static final long SEED = 2025;
    // FNV-1a, 64 bits (Fowler, Noll, Vo).
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private DemoChance() {}

    private static SplittableRandom of(String... key) {
        long hash = FNV_OFFSET ^ SEED;
        for (char letter : String.join("\n", key).toCharArray()) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return new SplittableRandom(hash);
    }

    /** Standard normal. */
    static double noise(String... key) {
        return of(key).nextGaussian();
    }

    /** True with the given probability. */
    static boolean happens(double probability, String... key) {
        return of(key).nextDouble() < probability;
    }

    /** Between the bounds, both possible. */
    static int between(int low, int high, String... key) {
        return of(key).nextInt(low, high + 1);
    }

    static <T> T pick(List<T> from, String... key) {
        return from.get(of(key).nextInt(from.size()));
    }
}
