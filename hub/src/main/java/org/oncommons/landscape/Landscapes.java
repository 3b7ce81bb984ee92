package org.oncommons.landscape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Problem;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.ProfileReading;
import org.oncommons.profiles.Published;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveSummary;
import org.springframework.stereotype.Service;

/**
 * The map of each wave: profiles read from the frozen answers, and the numbers made from them, computed once and kept.
 */
@Service
public class Landscapes {

    private static final int WAVES_IN_MEMORY = 4;
    private static final int WAVES_TO_COMPARE = 16;
    private static final int SELECTIONS_IN_MEMORY = 200;
    private static final int REPLICATES_OF_SELECTIONS = 500;

    private final WaveArchive archive;
    private final InstitutionDirectory institutions;
    private final Words words;
    private final LandscapeStore store;
    private final Recent<String, WaveAnswers> answers = new Recent<>(WAVES_IN_MEMORY);
    private final Recent<Sources, EcosystemProfiles> read = new Recent<>(WAVES_IN_MEMORY);
    private final Recent<String, Landscape> whole = new Recent<>(WAVES_IN_MEMORY);
    private final Recent<String, Published> published = new Recent<>(WAVES_TO_COMPARE);
    private final Recent<Object, List<Difference>> differences = new Recent<>(SELECTIONS_IN_MEMORY);
    private final Recent<Object, Block> blocks = new Recent<>(SELECTIONS_IN_MEMORY);
    private final Recent<Object, Optional<RankingOutcome>> rankings = new Recent<>(SELECTIONS_IN_MEMORY);

    Landscapes(WaveArchive archive, InstitutionDirectory institutions, Words words, LandscapeStore store) {
        this.archive = archive;
        this.institutions = institutions;
        this.words = words;
        this.store = store;
    }

    /** All waves that there is a map of, the newest first. */
    public List<WaveSummary> waves() {
        return archive.frozen();
    }

    /** What everybody said in a frozen wave. */
    public Optional<EcosystemProfiles> profiles(UUID wave) {
        return archive.frozen().stream().filter(frozen -> frozen.id().equals(wave)).findFirst().flatMap(this::profiles);
    }

    /** What profiles are read from. As a key it needs no notice of changes, which would not reach a second hub on the same database. */
    private record Sources(UUID wave, String hash, List<InstitutionSummary> institutions) {}

    private Optional<EcosystemProfiles> profiles(WaveSummary frozen) {
        List<InstitutionSummary> known = institutions.all();
        return read.find(new Sources(frozen.id(), frozen.hash(), known), () -> answers
                .find(frozen.id() + frozen.hash(), () -> archive.find(frozen.id())).map(found -> ProfileReading.read(found, known)));
    }

    /** Waves of which the reader may see a preview: those with answers that are not frozen, and only for coordinators. */
    public List<WaveSummary> previews(Reader reader) {
        return reader.coordinator() ? archive.unfrozen() : List.of();
    }

    /**
     * What has been said so far in a wave that is not frozen; once it is, what was frozen. Read anew each time; the numbers made from it
     * are kept in memory by its hash and never stored.
     *
     * @throws Problem if the reader is no coordinator
     */
    public Optional<EcosystemProfiles> preview(UUID wave, Reader reader) {
        if (!reader.coordinator()) {
            throw Problem.refused();
        }
        boolean unfrozen = archive.unfrozen().stream().anyMatch(open -> open.id().equals(wave));
        return unfrozen ? archive.preview(wave).map(answers -> ProfileReading.read(answers, institutions.all())) : profiles(wave);
    }

    /** What everybody said in the newest frozen wave. */
    public Optional<EcosystemProfiles> latest() {
        return archive.frozen().stream().findFirst().flatMap(this::profiles);
    }

    /** The map of the whole network, from memory, from the store, or else computed now. */
    public Landscape map(EcosystemProfiles profiles) {
        String inputs = inputs(profiles);
        return whole.get((profiles.frozen() ? "" : "preview ") + profiles.wave() + inputs, () -> store
                .find(profiles.wave(), Landscape.METHOD, inputs).orElseGet(() -> compute(profiles, inputs)));
    }

    private synchronized Landscape compute(EcosystemProfiles profiles, String inputs) {
        return store.find(profiles.wave(), Landscape.METHOD, inputs).orElseGet(() -> {
            Landscape computed = compute(profiles, words, inputs);
            if (profiles.frozen()) {
                store.save(profiles.wave(), computed);
            }
            return computed;
        });
    }

    static Landscape compute(EcosystemProfiles profiles, Words words, String inputs) {
        OptionalInt population = Estimation.population(profiles, Selection.ALL);
        List<Block> blocks = new ArrayList<>();
        Cells.all(profiles.profiles(), words::scheme).values().forEach(schemes -> schemes.values()
                .forEach(cells -> blocks.add(Estimation.block(cells, Selection.ALL, population))));
        List<RankingOutcome> rankings = profiles.questionnaire().questions().filter(Landscapes::ranks)
                .map(question -> Voting.count(profiles, question, Selection.ALL, Estimation.REPLICATES))
                .flatMap(Optional::stream).toList();
        return new Landscape(Landscape.METHOD, inputs, blocks, rankings);
    }

    private static boolean ranks(Question question) {
        return question.type() == QuestionType.RANKING && question.meaning() != null;
    }

    private record Part(String inputs, Selection selection, Object subject) {}

    /** A block for part of the network. */
    public Block block(EcosystemProfiles profiles, Block network, Selection selection) {
        if (selection.all()) {
            return network;
        }
        return blocks.get(new Part(profiles.wave() + inputs(profiles), selection, network.kind() + network.scheme()), () -> {
            Cells cells = cells(profiles, network);
            return Estimation.block(cells, selection, Estimation.population(profiles, selection));
        });
    }

    /** The block's answers one by one. */
    public Cells cells(EcosystemProfiles profiles, Block block) {
        List<String> concepts = block.estimates().stream().map(Estimate::concept).sorted().toList();
        return Cells.of(block.kind(), block.scheme(), concepts, profiles.profiles());
    }

    /** A ranking for part of the network; empty where nobody of it ranked. */
    public Optional<RankingOutcome> ranking(EcosystemProfiles profiles, RankingOutcome network, Selection selection) {
        if (selection.all()) {
            return Optional.of(network);
        }
        return rankings.get(new Part(profiles.wave() + inputs(profiles), selection, network.question()),
                () -> profiles.questionnaire().question(network.question())
                        .flatMap(question -> Voting.count(profiles, question, selection, REPLICATES_OF_SELECTIONS)));
    }

    /** How two types of institution differ in the concepts of a block, the greatest difference first. */
    public List<Difference> differences(EcosystemProfiles profiles, Block block, View view, InstitutionType one, InstitutionType other) {
        return differences.get(List.of(profiles.wave() + inputs(profiles), block.kind(), block.scheme(), view, one, other),
                () -> Comparison.of(cells(profiles, block), view, profile -> profile.type() == one, profile -> profile.type() == other));
    }

    /** Which numbers and answers the reader may see. */
    public Withholding withholding(EcosystemProfiles profiles, Reader reader) {
        return new Withholding(reader, published(profiles, archive.frozen()));
    }

    /** The newest frozen wave with what the reader may see of it. */
    public Optional<Seen> latest(Reader reader) {
        List<WaveSummary> frozen = archive.frozen();
        return frozen.stream().findFirst().flatMap(this::profiles)
                .map(profiles -> new Seen(profiles, new Withholding(reader, published(profiles, frozen))));
    }

    /** What everybody said in a wave, and what of it a reader may see. */
    public record Seen(EcosystemProfiles profiles, Withholding withholding) {}

    /** What was frozen first was shown first, and what was shown cannot be withheld any more. Nobody subtracts from a preview. */
    private Published published(EcosystemProfiles profiles, List<WaveSummary> frozen) {
        List<WaveSummary> before = profiles.frozen() ? before(profiles.wave(), frozen) : List.of();
        return published.get(profiles.wave() + inputs(profiles) + before, () -> new Published(profiles, parts(profiles), words::scheme,
                before.isEmpty() ? null : profiles(before.getLast()).map(earlier -> published(earlier, frozen)).orElse(null)));
    }

    private static List<WaveSummary> before(UUID wave, List<WaveSummary> frozen) {
        return frozen.stream().sorted(Comparator.comparing(WaveSummary::frozenAt).thenComparing(WaveSummary::id))
                .takeWhile(earlier -> !earlier.id().equals(wave)).toList();
    }

    /** The parts of the network whose numbers are for everybody, most important first. */
    private List<Selection> parts(EcosystemProfiles profiles) {
        List<Selection> parts = new ArrayList<>(List.of(Selection.ALL));
        Arrays.stream(InstitutionType.values()).map(Selection.ALL::withType).forEach(parts::add);
        profiles.profiles().stream().map(Profile::country).filter(country -> !country.isEmpty()).distinct().sorted()
                .map(Selection.ALL::withCountry).forEach(parts::add);
        words.concepts(Words.CANCERS).stream().map(Selection.ALL::withCancer).forEach(parts::add);
        return parts;
    }

    /** Part of the network that was asked; empty: unknown. */
    public OptionalInt population(EcosystemProfiles profiles, Selection selection) {
        return Estimation.population(profiles, selection);
    }

    /** Answers, and what of the directory goes into the numbers. */
    private static String inputs(EcosystemProfiles profiles) {
        StringBuilder text = new StringBuilder(profiles.hash());
        profiles.profiles().forEach(profile -> text.append('\n').append(profile.id()).append(profile.country()).append(profile.type()));
        profiles.invited().forEach(invited -> text.append('\n').append(invited.id()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
