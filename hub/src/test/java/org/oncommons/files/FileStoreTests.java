package org.oncommons.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@HubTest
class FileStoreTests {

    @Autowired
    private FileStore files;

    @Value("${oncommons.data}")
    private String data;

    @Test
    void givesBackWhatWasStored() throws IOException {
        StoredFile stored = files.store("C:\\letters\\proof.txt", content("a signed letter"), 1_000);

        assertThat(stored.name()).isEqualTo("proof.txt");
        try (InputStream content = files.open(stored.hash())) {
            assertThat(content).hasContent("a signed letter");
        }
    }

    @Test
    void believesTheContentAndNotTheName() {
        StoredFile stored = files.store("photo.jpg", content("%PDF-1.7 not a photo at all"), 1_000);

        assertThat(stored.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void refusesContentAboveTheLimit() {
        assertThatThrownBy(() -> files.store("large.txt", content("x".repeat(1_001)), 1_000))
                .isInstanceOf(Problem.class).hasMessage("files.problem.too-large");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> files.store("empty.txt", content(""), 1_000))
                .isInstanceOf(Problem.class).hasMessage("files.problem.empty");
    }

    @Test
    void keepsNothingOfAFileThatItRefused() throws IOException {
        files.store("first.txt", content("there is something"), 1_000);
        Set<Path> before = kept();
        for (String refused : List.of("", "x".repeat(1_001))) {
            assertThatThrownBy(() -> files.store("refused.txt", content(refused), 1_000)).isInstanceOf(Problem.class);
        }

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void neverOpensAPathInsteadOfAHash() throws IOException {
        StoredFile stored = files.store("proof.txt", content("a signed letter"), 1_000);
        Path beside = Files.writeString(Path.of(data, "secret-" + UUID.randomUUID()), "secret");

        assertThatThrownBy(() -> files.open("../" + beside.getFileName())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> files.open("./" + stored.hash())).isInstanceOf(Problem.class);
        Files.delete(beside);
    }

    private Set<Path> kept() throws IOException {
        try (Stream<Path> kept = Files.list(Path.of(data, "files"))) {
            return kept.collect(Collectors.toSet());
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
