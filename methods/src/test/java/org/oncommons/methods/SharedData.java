package org.oncommons.methods;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reference data that is kept outside the repository, in the folder named by the system property {@code oncommons.shared}, else by the
 * environment variable {@code ONCOMMONS_SHARED}, else in {@code shared/data} beside any folder above the working directory.
 * A test that needs a file which is not there is skipped with its name, and fails where {@code CI=true}.
 */
public final class SharedData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SharedData() {}

    /** The file, or the test ends here. */
    public static Path file(String name) {
        Optional<Path> found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        return demanded() ? fail(missing(name)) : abort(missing(name));
    }

    static boolean has(String name) {
        return find(name).isPresent();
    }

    static boolean demanded() {
        return "true".equals(System.getenv("CI"));
    }

    static String missing(String name) {
        return "Shared data '" + name + "' is not there: set ONCOMMONS_SHARED to the folder that holds it.";
    }

    private static Optional<Path> find(String name) {
        return folder().map(folder -> folder.resolve(name)).filter(Files::exists);
    }

    /** The lines of a text file, with the first one. */
    public static List<String> lines(String name) {
        Path file = file(name);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file as a tree. */
    public static JsonNode json(String name) {
        return JSON.readTree(file(name));
    }

    private static Optional<Path> folder() {
        String set = System.getProperty("oncommons.shared", System.getenv("ONCOMMONS_SHARED"));
        if (set != null) {
            return Optional.of(Path.of(set));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolve("shared/data");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}
