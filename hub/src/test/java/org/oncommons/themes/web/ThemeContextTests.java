package org.oncommons.themes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.SmallWave;

class ThemeContextTests {

    private static final EcosystemProfiles WAVE = new SmallWave("w").profiles();

    private static ThemeContext context(boolean newest) {
        return new ThemeContext(null, WAVE, null, null, null, null, newest);
    }

    @Test
    void namesTheWaveInAddressesAboutAnEarlierOne() {
        assertThat(context(false).address("/themes/topics/1")).isEqualTo("/themes/topics/1?wave=" + WAVE.wave());
        assertThat(context(false).base("/themes")).isEqualTo("/themes?wave=" + WAVE.wave() + "&");
    }

    @Test
    void leavesTheNewestWaveUnnamedSoThatTheAddressStaysTheNewest() {
        assertThat(context(true).address("/themes/topics/1")).isEqualTo("/themes/topics/1");
        assertThat(context(true).base("/themes")).isEqualTo("/themes?");
    }
}
