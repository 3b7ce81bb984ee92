package org.oncommons.verdict;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.analysis.Measure;
import org.oncommons.methods.analysis.TrialColumns;
import org.oncommons.methods.analysis.TrialQuestion;
import org.oncommons.methods.analysis.TrialTable;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;
import org.oncommons.trials.MethodInputs;

/**
 * What is chosen about a table of patients: columns by their place, codes, and the question.
 *
 * @param typed by name
 */
public record PatientForm(Map<String, String> typed) {

    /** A column that there is not, chosen on purpose. */
    public static final String NONE = "none";

    /** Choices of columns, in the order of the form. */
    public static final List<String> COLUMNS = List.of("time", "event", "arm", "protocol", "stratum");

    private static final List<String> NAMES = List.of("time", "event", "arm", "protocol", "stratum", "less", "standard", "leaveOut", "eventCode",
            "censoredCode", "measure", "margin", "alpha", "at", "unit");
    private static final Map<String, String> USUAL = Map.of("measure", "HAZARD_RATIO", "margin", "1.3", "alpha", "0.025");
    private static final int LONGEST_UNIT = 30;
    private static final int FIRST_COMPETING = 2;

    /** What columns are called, the likeliest first. */
    private static final Map<String, List<String>> CALLED = Map.of(
            "time", List.of("time", "months", "days", "years", "futime", "time_months", "time_days", "time_years", "follow_up", "followup",
                    "survtime", "os_time", "dfs_time", "pfs_time", "rfstime", "rtime", "dtime", "t"),
            "event", List.of("event", "status", "fustat", "outcome", "cause", "os_event", "dfs_event", "pfs_event", "recur", "death", "died"),
            "arm", List.of("arm", "rx", "trt", "treatment", "group", "treatment_arm", "randomised_arm", "allocation"),
            "protocol", List.of("per_protocol", "protocol", "pp", "perprotocol", "kept", "adherent"),
            "stratum", List.of("stratum", "strata", "stratification"));
    private static final Set<String> LESS = Set.of("e", "less", "de-escalated", "deescalated", "experimental", "reduced", "short", "omission");
    private static final Set<String> STANDARD = Set.of("c", "s", "standard", "control", "usual", "full");
    private static final Set<String> CENSORED = Set.of("0", "censored", "alive", "no", "false", "none");
    private static final Set<String> HAPPENED = Set.of("event", "dead", "died", "death", "yes", "true", "relapse", "recurrence");

    /** What is asked beside the table. */
    private record Asked(
            @Words(help = "Scale of the margin") Measure measure,
            @Quantity(unit = "effect", help = "Largest acceptable effect", above = 0) double margin,
            @Quantity(unit = "one-sided type I error", help = "One-sided", above = 0, below = 0.5) double alpha,
            @Quantity(unit = "time", help = "When the arms are compared", least = 0, otherwise = 0) double at) {

        Asked {
            Quantities.require(Asked.class, margin, alpha, at);
        }
    }

    /** What was sent, with the usual question where none was. */
    public static PatientForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>(USUAL);
        NAMES.stream().filter(parameters::containsKey).forEach(name -> typed.put(name, parameters.get(name)));
        return new PatientForm(typed);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Unit of the times in words; empty: not said. */
    public String unit() {
        String unit = value("unit").strip();
        return unit.length() <= LONGEST_UNIT ? unit : unit.substring(0, LONGEST_UNIT);
    }

    static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[ .-]+", "_");
    }

    /** Place of a chosen column; {@link TrialColumns#NONE} where none is. */
    public int column(String choice) {
        String value = value(choice);
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : TrialColumns.NONE;
    }

    /** The same with what the table itself tells about what was not chosen. */
    public PatientForm completed(PatientTable table) {
        Map<String, String> known = new LinkedHashMap<>(typed);
        List<String> headings = table.headings();
        for (String choice : COLUMNS) {
            if (value(choice).isBlank()) {
                known.put(choice, guessed(choice, headings).orElse(NONE));
            } else if (column(choice) >= headings.size()) {
                known.put(choice, NONE);
            }
        }
        PatientForm form = new PatientForm(known);
        codes(form, table, "arm", "less", "standard");
        codes(form, table, "event", "eventCode", "censoredCode");
        return form;
    }

    private static Optional<String> guessed(String choice, List<String> headings) {
        List<String> names = headings.stream().map(PatientForm::name).toList();
        return CALLED.get(choice).stream().filter(names::contains).map(names::indexOf).map(String::valueOf).findFirst();
    }

    /** Keeps the codes that the column has, and guesses those that were not chosen. */
    private static void codes(PatientForm form, PatientTable table, String column, String first, String second) {
        List<String> codes = form.column(column) < 0 ? List.of() : table.codes(form.column(column));
        List<String> guess = column.equals("arm") ? arms(codes) : outcomes(codes);
        keep(form, first, codes, guess.getFirst());
        keep(form, second, codes, guess.getLast());
    }

    private static void keep(PatientForm form, String name, List<String> codes, String guess) {
        String chosen = TrialColumns.code(form.value(name));
        form.typed.put(name, codes.contains(chosen) ? chosen : guess);
    }

    private static List<String> arms(List<String> codes) {
        if (Set.copyOf(codes).equals(Set.of("0", "1"))) {
            return List.of("1", "0");
        }
        return List.of(codes.stream().filter(LESS::contains).findFirst().orElse(""), codes.stream().filter(STANDARD::contains).findFirst().orElse(""));
    }

    /** The event and censored; 1 and 2 without 0 are read as R does: 1 censored, 2 the event. */
    private static List<String> outcomes(List<String> codes) {
        if (Set.copyOf(codes).equals(Set.of("1", "2"))) {
            return List.of("2", "1");
        }
        String event = codes.contains("1") ? "1" : codes.stream().filter(HAPPENED::contains).findFirst().orElse("");
        return List.of(event, codes.stream().filter(CENSORED::contains).findFirst().orElse(""));
    }

    /** Whether the codes of the outcome had to be guessed though they can mean two things. */
    public boolean ambiguous(PatientTable table, PatientForm sent) {
        return sent.value("eventCode").isBlank() && column("event") >= 0 && Set.copyOf(table.codes(column("event"))).equals(Set.of("1", "2"));
    }

    /** @throws ImpossibleInput names what is missing or wrong, in the table with row and column */
    public TrialQuestion question(PatientTable table) {
        Map<String, String> numbers = new HashMap<>();
        List.of("measure", "margin", "alpha", "at").forEach(name -> numbers.put(name, Percent.plain(name, value(name))));
        Asked asked = MethodInputs.read(Asked.class, MethodInputs.json(Asked.class, numbers));
        if (asked.measure() == Measure.SURVIVAL_DIFFERENCE) {
            Percent.requireShare("margin", asked.margin());
        }
        return new TrialQuestion(TrialTable.of(table.headings(), table.rows(), columns(table)), asked.measure(), asked.margin(), asked.at(),
                asked.alpha());
    }

    private TrialColumns columns(PatientTable table) {
        requireColumn("time", "the time until the event or the end of follow-up");
        requireColumn("event", "why the follow-up ended");
        requireColumn("arm", "the arm");
        requireDifferent("less", "standard", "arm", table, "which code is less treatment and which is standard treatment");
        requireDifferent("eventCode", "censoredCode", "event", table, "which code is the event and which is censored");
        return new TrialColumns(column("time"), column("event"), column("arm"), column("protocol"), column("stratum"), outcomeCodes(table),
                Map.of(value("less"), true, value("standard"), false), !value("leaveOut").isBlank());
    }

    private void requireColumn(String choice, String holds) {
        if (column(choice) < 0) {
            throw new ImpossibleInput("No column is known to hold " + holds + ": choose it.", choice);
        }
    }

    private void requireDifferent(String first, String second, String column, PatientTable table, String what) {
        String heading = table.headings().get(column(column));
        int codes = table.codes(column(column)).size();
        if (codes > PatientTable.MOST_CODES) {
            throw new ImpossibleInput("Column " + heading + " has more than " + PatientTable.MOST_CODES + " different values, so it is not the "
                    + column + ": choose another column.", column);
        }
        if (codes < 2 && column.equals("arm")) {
            throw new ImpossibleInput("Column " + heading + " has the same value for all patients, so one arm is empty: give patients of both.",
                    column);
        }
        if (value(first).isEmpty() || value(second).isEmpty() && codes > 1 || value(first).equals(value(second))) {
            throw new ImpossibleInput("Say of column " + heading + " " + what + ".", value(first).isEmpty() ? first : second);
        }
    }

    /** What is neither the event nor censored competes with it, each code for itself. */
    private Map<String, Integer> outcomeCodes(PatientTable table) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        outcomes.put(value("eventCode"), 1);
        if (!value("censoredCode").isEmpty()) {
            outcomes.put(value("censoredCode"), 0);
        }
        for (String code : table.codes(column("event"))) {
            if (!outcomes.containsKey(code)) {
                outcomes.put(code, FIRST_COMPETING + (int) outcomes.values().stream().filter(cause -> cause >= FIRST_COMPETING).count());
            }
        }
        return outcomes;
    }

    /** Codes of competing events by their cause. */
    public Map<Integer, String> competing(PatientTable table) {
        return outcomeCodes(table).entrySet().stream().filter(entry -> entry.getValue() >= FIRST_COMPETING)
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Name of the field that a refusal is about; null: none of the form. */
    public static @Nullable String field(ImpossibleInput problem) {
        return problem.inputs().stream().filter(name -> NAMES.contains(name) || name.equals("text")).findFirst().orElse(null);
    }
}
