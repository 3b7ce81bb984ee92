package org.oncommons.deescalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncommons.SharedData;
import org.oncommons.formats.NamedFile;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegistryFile;

/** Measures the recogniser on records that were read twice; what the labels are says {@code trialregistry/README.md} beside them. */
class RecogniserQualityTests {

    private record Label(String nct, boolean first, boolean second, boolean agreed) {}

    @Test
    void theTwoReadingsAgreeBeyondChance() throws IOException {
        List<Label> labels = labels();
        double all = labels.size();
        double agree = labels.stream().filter(label -> label.first() == label.second()).count() / all;
        double first = labels.stream().filter(Label::first).count() / all;
        double second = labels.stream().filter(Label::second).count() / all;
        double chance = first * second + (1 - first) * (1 - second);

        assertThat(labels).hasSize(384);
        assertThat((agree - chance) / (1 - chance)).isCloseTo(MeasuredQuality.KAPPA, within(0.0005));
    }

    @Test
    void findsAsMuchInTheRecordsPutAsideAsThePageSays() throws IOException {
        assertThat(measured(label -> !developed(label.nct()))).isEqualTo(MeasuredQuality.ASIDE);
    }

    @Test
    void findsAsMuchInTheRecordsItWasDevelopedOnAsThePageSays() throws IOException {
        assertThat(measured(label -> developed(label.nct()))).isEqualTo(MeasuredQuality.DEVELOPED);
    }

    private static MeasuredQuality measured(Function<Label, Boolean> half) throws IOException {
        Map<String, Verdict> verdicts = studies().stream()
                .collect(Collectors.toMap(RegisteredStudy::id, study -> Recogniser.recognise(study).verdict()));
        List<Label> labels = labels().stream().filter(half::apply).toList();
        List<Label> recognised = labels.stream().filter(label -> verdicts.get(label.nct()) == Verdict.RECOGNISED).toList();
        List<Label> review = labels.stream().filter(label -> verdicts.get(label.nct()) != Verdict.NOT).toList();
        return new MeasuredQuality(labels.size(), right(labels), recognised.size(), right(recognised), review.size(), right(review));
    }

    private static int right(List<Label> labels) {
        return (int) labels.stream().filter(Label::agreed).count();
    }

    private static List<RegisteredStudy> studies() {
        return RegistryFile.read(NamedFile.of(SharedData.file("trials/ctgov-v2-oncology-phase3.jsonl.gz")), done -> { });
    }

    private static List<Label> labels() throws IOException {
        try (InputStream file = Objects.requireNonNull(RecogniserQualityTests.class.getResourceAsStream("/trialregistry/labels.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t"))
                    .map(cells -> new Label(cells[0], cells[1].equals("yes"), cells[2].equals("yes"), cells[3].equals("yes"))).toList();
        }
    }

    /** Whether the record was used while the rules were written: by its number alone, so that nobody chose. */
    private static boolean developed(String nct) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(nct.getBytes(StandardCharsets.UTF_8))[0] % 2 == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
