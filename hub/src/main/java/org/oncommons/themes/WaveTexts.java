package org.oncommons.themes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.grouping.Groups;
import org.oncommons.methods.grouping.SharedWords;
import org.oncommons.methods.grouping.TextCloseness;

/**
 * One wave's passages and how close each is to each.
 *
 * @param inputs     hash of the answers, the questions and the method
 * @param questions  codes of those that were read
 * @param passages   by respondent, question and place
 * @param wordsOnly  how many are compared by their words only, because the model does not know their language
 * @param closeness  n x n in the order of the passages, from 0 to 1
 */
public record WaveTexts(
        UUID wave, String inputs, List<String> questions, Instant computedAt, List<Passage> passages, int wordsOnly, double[][] closeness) {

    public WaveTexts {
        questions = List.copyOf(questions);
        passages = List.copyOf(passages);
    }

    static WaveTexts of(
            UUID wave, String inputs, List<String> questions, Instant computedAt, List<Passage> passages, List<float @Nullable []> meanings) {
        SharedWords words = SharedWords.of(passages.stream().map(passage -> Tongue.subject(passage.text())).toList());
        return new WaveTexts(wave, inputs, questions, computedAt, passages,
                (int) meanings.stream().filter(meaning -> meaning == null).count(), TextCloseness.of(meanings, words));
    }

    public Optional<Passage> passage(UUID id) {
        return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
    }

    /** The one among them that is closest to all others: what the group might be called. */
    public Optional<Passage> middle(List<UUID> ids) {
        List<Integer> members = positions(passage -> ids.contains(passage.id()));
        return members.isEmpty() ? Optional.empty()
                : Optional.of(passages.get(Groups.medoid(TextCloseness.distances(closeness), members)));
    }

    /** How close one respondent's texts are to another's, by position in the list; NaN where either wrote nothing. */
    public double[][] between(List<UUID> profiles) {
        Map<UUID, List<Integer>> texts = new HashMap<>();
        IntStream.range(0, passages.size())
                .forEach(at -> texts.computeIfAbsent(passages.get(at).profile(), unused -> new ArrayList<>()).add(at));
        double[][] result = new double[profiles.size()][profiles.size()];
        for (int i = 0; i < result.length; i++) {
            Arrays.fill(result[i], Double.NaN);
            for (int j = 0; j < i; j++) {
                result[i][j] = TextCloseness.between(closeness, texts.getOrDefault(profiles.get(i), List.of()),
                        texts.getOrDefault(profiles.get(j), List.of()));
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    /** Two texts, one of each respondent, and how close they are. */
    public record Pair(Passage own, Passage other, double closeness) {}

    /** The closest pair of texts of two respondents among those that pass. */
    public Optional<Pair> closest(UUID own, UUID other, Predicate<Passage> passes) {
        Pair best = null;
        for (int i : positions(passage -> passage.profile().equals(own) && passes.test(passage))) {
            for (int j : positions(passage -> passage.profile().equals(other) && passes.test(passage))) {
                if (best == null || closeness[i][j] > best.closeness()) {
                    best = new Pair(passages.get(i), passages.get(j), closeness[i][j]);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Integer> positions(Predicate<Passage> wanted) {
        return IntStream.range(0, passages.size()).filter(at -> wanted.test(passages.get(at))).boxed().toList();
    }
}
