package org.oncommons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The copies of libraries are all accounted for in the table of their README, and the hub serves none that no page loads. */
class VendoredFilesTests {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
    private static final Path MAP = Path.of("src/map");
    private static final Path FONTS = Path.of("src/main/resources/fonts");
    private static final Pattern ROW =
            Pattern.compile("\\| (?<folder>[\\w-]+) \\| (?<name>[@/.\\w-]+) \\| (?<version>[^|]*) \\| (?<licence>[^|]*) \\| (?<files>[^|]*) \\|");
    private static final Pattern FILE_NAME = Pattern.compile("`([^`/]*\\.(?:js|css|svg|json|ttf)|LICENSE[^`]*|NOTICE)`");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private record Library(String folder, String version, String licence, List<String> files) {}

    private static List<Path> folders() {
        return List.of(VENDOR, MAP, FONTS);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFileIsListedAndEveryListedFileIsThere(Path folder) throws IOException {
        var listed = libraries(folder).values().stream()
                .flatMap(library -> library.files().stream().map(file -> library.folder() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files(folder)).isNotEmpty().isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyLibraryStatesItsVersionAndLicence(Path folder) throws IOException {
        assertThat(libraries(folder).values()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.version()).as(library.folder()).matches(VERSION);
            assertThat(library.licence()).as(library.folder()).isNotBlank();
            assertThat(library.files()).as(library.folder()).contains("LICENSE");
        });
    }

    @Test
    void everyServedLibraryIsLoadedByAPage() throws IOException {
        String pages = texts(Path.of("src/main/jte"));

        assertThat(libraries(VENDOR).keySet()).allSatisfy(folder -> assertThat(pages).contains("/static/vendor/" + folder + "/"));
    }

    @Test
    void theVersionInAFileIsTheListedOne() throws IOException {
        var libraries = libraries(VENDOR);

        assertThat(beginning("sortablejs/Sortable.min.js")).contains("Sortable " + libraries.get("sortablejs").version());
        assertThat(Files.readString(VENDOR.resolve("htmx/htmx.min.js")))
                .contains("version:\"" + libraries.get("htmx").version() + "\"");
    }

    @Test
    void theIconsCarryNoScript() throws IOException {
        assertThat(Files.readString(VENDOR.resolve("tabler-icons/icons.svg")))
                .contains("<symbol id=\"home\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("\\son\\w+=");
    }

    private static Map<String, Library> libraries(Path folder) throws IOException {
        return ROW.matcher(Files.readString(folder.resolve("README.md"))).results()
                .map(row -> new Library(row.group("folder"), row.group("version"), row.group("licence"),
                        FILE_NAME.matcher(row.group("files")).results().map(name -> name.group(1)).toList()))
                .filter(library -> !library.folder().equals("folder"))
                .collect(Collectors.toMap(Library::folder, Function.identity()));
    }

    /** What lies in the folders below this one. */
    private static TreeSet<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.append(Files.readString(file));
            }
        }
        return texts.toString();
    }

    private static String beginning(String file) throws IOException {
        return Files.readString(VENDOR.resolve(file)).substring(0, 300);
    }
}
