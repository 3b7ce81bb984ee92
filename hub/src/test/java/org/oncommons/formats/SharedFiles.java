package org.oncommons.formats;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real exports beside the repository. A test that needs one is skipped by name where it is absent, but not in CI. */
final class SharedFiles {

    private SharedFiles() {}

    static NamedFile file(String path) {
        return NamedFile.of(path(path));
    }

    static Path path(String path) {
        Path file = folder().resolve(path);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("CI needs " + file);
            }
            abort("needs shared data: " + path);
        }
        return file;
    }

    private static Path folder() {
        String named = System.getProperty("oncommons.shared", System.getenv("ONCOMMONS_SHARED"));
        if (named != null) {
            Path folder = Path.of(named);
            return Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return Path.of("shared/data");
    }

    static SurveyFile read(String... paths) {
        return SurveyFiles.read(List.of(paths).stream().map(SharedFiles::file).toList(), Limits.DEFAULT);
    }
}
