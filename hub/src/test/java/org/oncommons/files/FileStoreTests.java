package org.oncommons.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FileStoreTests {

    @Autowired
    private FileStore files;

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
    void neverOpensAPathInsteadOfAHash() {
        assertThatThrownBy(() -> files.open("../postgres/password")).isInstanceOf(Problem.class);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
