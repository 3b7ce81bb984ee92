package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.survey.AnswerVisibility.NETWORK;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.LandingHighlight.Highlight;
import org.oncommons.page.Texts;
import org.oncommons.profiles.SmallWave;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The first page tells guests only what stands on enough institutions and would stand if others had answered. */
@HubTest
class FirmFindingsTests {

    @Autowired
    private WaveArchive archive;

    @Autowired
    private InstitutionDirectory institutions;

    @Autowired
    private Words words;

    @Autowired
    private LandscapeStore store;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Test
    void tellsWhatAllSay() {
        LandingFindings findings = findings(wave("firm findings", 6, false));

        assertThat(priority(findings)).map(Highlight::figure).contains("AI for diagnostics and treatment guidance");
        assertThat(strength(findings)).map(Highlight::figure).contains("Imaging research");
    }

    @Test
    void tellsNothingThatTwoSay() {
        LandingFindings findings = findings(wave("findings of two", 2, false));

        assertThat(priority(findings)).isEmpty();
        assertThat(strength(findings)).isEmpty();
    }

    @Test
    void tellsNoStrengthWhereInstitutionsDiffer() {
        assertThat(strength(findings(wave("findings that differ", 6, true)))).isEmpty();
    }

    /** Two more were asked and are silent. */
    private static SmallWave wave(String name, int answering, boolean differing) {
        SmallWave wave = new SmallWave(name);
        for (int number = 0; number < answering + 2; number++) {
            String slug = name.replace(' ', '-') + "-" + number;
            wave.institution(slug, "SE", InstitutionType.OTHER);
            boolean other = differing && number % 2 == 1;
            if (number < answering) {
                wave.answers(slug, true, SmallWave.rated(NETWORK, other ? "0" : "4", other ? "4" : "1", "1"), SmallWave.ranked("ai", "late"));
            }
        }
        return wave;
    }

    private LandingFindings findings(SmallWave wave) {
        SnapshotFixture.freeze(wave, 1990, database, json);
        Landscapes only = new Landscapes(archive, institutions, words, store) {
            @Override
            public List<WaveSummary> waves() {
                return super.waves().stream().filter(frozen -> frozen.id().equals(wave.wave().wave())).toList();
            }
        };
        return new LandingFindings(only, words, texts);
    }

    private static Optional<Highlight> priority(LandingFindings findings) {
        return findings.mostPressingTopic().highlight(Locale.ENGLISH);
    }

    private static Optional<Highlight> strength(LandingFindings findings) {
        return findings.greatestStrength().highlight(Locale.ENGLISH);
    }
}
