package org.oncommons.landscape.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnTests {

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void drawsTheFirstRowsOfALongList() {
        assertThat(Drawn.of(rows(60))).isEqualTo(rows(30));
    }

    @Test
    void drawsAListInFullThatIsHardlyLonger() {
        assertThat(Drawn.of(rows(36))).hasSize(36);
        assertThat(Drawn.of(rows(37))).hasSize(30);
    }
}
