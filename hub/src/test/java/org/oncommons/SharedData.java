package org.oncommons;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real data beside the repository. A test that needs them is skipped by name where they are absent, but not in CI. */
public final class SharedData {

    private SharedData() {}

    /** A file of the shared data. */
    public static Path file(String path) {
        Path folder = folder();
        if (folder != null && Files.exists(folder.resolve(path))) {
            return folder.resolve(path);
        }
        String missing = "needs shared data: " + path;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(missing);
        }
        return Assumptions.abort(missing);
    }

    private static Path folder() {
        String named = System.getProperty("oncommons.shared", System.getenv("ONCOMMONS_SHARED"));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("shared/data"))) {
                return here.resolve("shared/data");
            }
        }
        return null;
    }
}
