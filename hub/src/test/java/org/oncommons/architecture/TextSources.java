package org.oncommons.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English texts, and where templates and classes ask for them, read from the sources. */
final class TextSources {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)*[.-]?)\"");
    private static final Pattern CALL = Pattern.compile("\\btext\\(\\s*\"([a-z]+\\.[A-Za-z0-9._-]+)\"\\s*(?=[,)])");

    private static final Pattern COMPOSED =
            Pattern.compile("text\\(\"([a-z]+(?:\\.[a-z-]+)*[.-])\" \\+ [A-Za-z.()]+(?: \\+ \"([A-Za-z.-]+)\")?");

    private TextSources() {}

    /** A call of {@code text("key", arguments…)}. */
    record Call(String file, String key, int arguments) {}

    /** Pattern by key. */
    static Map<String, String> patterns() {
        Map<String, String> patterns = new TreeMap<>();
        files("src/main/resources/messages").filter(file -> !file.getFileName().toString().contains("_"))
                .forEach(file -> {
                    Properties texts = new Properties();
                    try (var reader = Files.newBufferedReader(file)) {
                        texts.load(reader);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                    texts.forEach((key, text) -> patterns.put(key.toString(), text.toString()));
                });
        return patterns;
    }

    /** Everything in quotes that may be a key or the beginning of one. */
    static Set<String> literals() {
        return sources().values().stream().flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Keys that are put together around a middle, as {@code "network." + part + ".title"}. */
    static List<Pattern> composed() {
        return sources().values().stream().flatMap(source -> COMPOSED.matcher(source).results())
                .map(found -> Pattern.compile(Pattern.quote(found.group(1)) + "[A-Za-z_-]+" + (found.group(2) == null ? "" : Pattern.quote(found.group(2)) + ".*")))
                .toList();
    }

    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        sources().forEach((file, source) -> {
            for (MatchResult call : CALL.matcher(source).results().toList()) {
                calls.add(new Call(file, call.group(1), arguments(source, call.end())));
            }
        });
        return calls;
    }

    /** Counts the commas at the call's own depth, outside of quotes. */
    private static int arguments(String source, int from) {
        int depth = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char letter = source.charAt(i);
            if (letter == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (letter == '(' || letter == '{')) {
                depth++;
            } else if (!quoted && (letter == ')' || letter == '}')) {
                if (depth-- == 0) {
                    return count;
                }
            } else if (!quoted && letter == ',' && depth == 0) {
                count++;
            }
        }
        return count;
    }

    private static Map<String, String> sources() {
        return Stream.of("src/main/java", "src/main/jte").flatMap(TextSources::files)
                .collect(Collectors.toMap(Path::toString, TextSources::read));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
