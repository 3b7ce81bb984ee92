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

/** The copies of browser libraries and fonts are all accounted for in the table of their README. */
class VendoredFilesTests {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
    private static final Pattern ROW =
            Pattern.compile("\\| (?<folder>[\\w-]+) \\| (?<name>[@/.\\w-]+) \\| (?<version>[^|]*) \\| (?<licence>[^|]*) \\| (?<files>[^|]*) \\|");
    private static final Pattern FILE_NAME = Pattern.compile("`([^`/]*\\.(?:js|css|svg|json|ttf)|LICENSE[^`]*|NOTICE)`");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private record Library(String folder, String version, String licence, List<String> files) {}

    @Test
    void everyFileIsListedAndEveryListedFileIsThere() throws IOException {
        var listed = libraries().values().stream()
                .flatMap(library -> library.files().stream().map(file -> library.folder() + "/" + file))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(vendoredFiles()).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void everyLibraryStatesItsVersionAndLicence() throws IOException {
        assertThat(libraries().values()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.version()).as(library.folder()).matches(VERSION);
            assertThat(library.licence()).as(library.folder()).isNotBlank();
            assertThat(library.files()).as(library.folder()).contains("LICENSE");
        });
    }

    @Test
    void theVersionInAFileIsTheListedOne() throws IOException {
        var libraries = libraries();

        assertThat(beginning("sortablejs/Sortable.min.js")).contains("Sortable " + libraries.get("sortablejs").version());
        assertThat(Files.readString(VENDOR.resolve("htmx/htmx.min.js")))
                .contains("version:\"" + libraries.get("htmx").version() + "\"");
        assertThat(Files.readString(VENDOR.resolve("echarts/echarts.min.js")))
                .contains("version=\"" + libraries.get("echarts").version() + "\"");
    }

    @Test
    void theIconsCarryNoScript() throws IOException {
        assertThat(Files.readString(VENDOR.resolve("tabler-icons/icons.svg")))
                .contains("<symbol id=\"home\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("\\son\\w+=");
    }

    private static Map<String, Library> libraries() throws IOException {
        return ROW.matcher(Files.readString(VENDOR.resolve("README.md"))).results()
                .map(row -> new Library(row.group("folder"), row.group("version"), row.group("licence"),
                        FILE_NAME.matcher(row.group("files")).results().map(name -> name.group(1)).toList()))
                .filter(library -> !library.folder().equals("folder"))
                .collect(Collectors.toMap(Library::folder, Function.identity()));
    }

    private static TreeSet<String> vendoredFiles() throws IOException {
        try (var files = Files.walk(VENDOR)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> VENDOR.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String beginning(String file) throws IOException {
        return Files.readString(VENDOR.resolve(file)).substring(0, 300);
    }
}
