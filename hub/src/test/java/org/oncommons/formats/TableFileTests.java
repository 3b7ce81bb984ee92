package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableFileTests {

    @Test
    void rowsKeepTheNumbersThatASpreadsheetGivesThem() {
        TableFile table = read("a;b\n1;2\n\n3;4\n");
        assertThat(table.headings()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(TableFile.Row::number).containsExactly(2, 4);
        assertThat(table.rows().getLast().get(1)).isEqualTo("4");
        assertThat(table.rows().getLast().get(9)).isEmpty();
        assertThat(table.cutOff()).isFalse();
    }

    @Test
    void aFileThatEndsWithinAQuotationSaysSo() {
        assertThat(read("a,b\n1,\"2").cutOff()).isTrue();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read("%PDF-1.7"));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(""));
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> TableFile.read(
                NamedFile.of("t.csv", "a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8)), new Limits(100, 100, 1, 2, 10, 100, 10)));
    }

    private static TableFile read(String text) {
        return TableFile.read(NamedFile.of("t.csv", text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
    }
}
