package org.oncommons.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;

class MonitorFilterTests {

    @Test
    void findsLettersThatNotEveryKeyboardHas() {
        assertThat(found("lodz", "Szpital Łódź")).isTrue();
        assertThat(found("GOETTINGEN onko", "Onkologie Göttingen")).isTrue();
        assertThat(found("Kosice", "Košice Onkológia")).isTrue();
        assertThat(found("lodz oslo", "Szpital Łódź")).isFalse();
    }

    private static boolean found(String search, String name) {
        return new MonitorFilter(search, "", "", "").accepts(
                new MonitorRow(null, "", name, "PL", true, ResponseState.NOT_STARTED, 0, 0, null, null, null, 0));
    }
}
