package org.oncommons.methods.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncommons.methods.SharedData;

/** A table of R's package survival as CSV, and the reference values that R computed from it. */
final class SurvivalTable {

    private static final Properties EXPECTED = expected();

    private final List<String> columns;
    private final List<String[]> rows;

    private SurvivalTable(List<String> columns, List<String[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static SurvivalTable of(String name) {
        List<String[]> lines = SharedData.lines("clinical/survival/" + name + ".csv").stream()
                .map(line -> line.replace("\"", "").split(",", -1)).toList();
        return new SurvivalTable(List.of(lines.getFirst()), lines.subList(1, lines.size()));
    }

    SurvivalTable where(String column, IntPredicate condition) {
        int at = columns.indexOf(column);
        return new SurvivalTable(columns, rows.stream().filter(row -> !row[at].equals("NA") && condition.test(Integer.parseInt(row[at])))
                .toList());
    }

    double[] numbers(String column) {
        int at = columns.indexOf(column);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
    }

    /** Numbers for words, in the order of their appearance. */
    int[] groups(String column) {
        int at = columns.indexOf(column);
        List<String> seen = rows.stream().map(row -> row[at]).distinct().toList();
        return rows.stream().mapToInt(row -> seen.indexOf(row[at])).toArray();
    }

    boolean[] is(String column, double value) {
        double[] numbers = numbers(column);
        boolean[] is = new boolean[numbers.length];
        for (int i = 0; i < is.length; i++) {
            is[i] = numbers[i] == value;
        }
        return is;
    }

    /** @param censored number that stands for a censored time */
    FollowUp followUp(String time, String status, int censored) {
        return FollowUp.of(numbers(time), Arrays.stream(numbers(status)).mapToInt(value -> (int) value - censored).toArray());
    }

    int size() {
        return rows.size();
    }

    static double[] expected(String key) {
        return Arrays.stream(EXPECTED.getProperty(key).split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    static FollowUp arm(FollowUp followUp, boolean[] experimental, boolean chosen) {
        return followUp.where(i -> experimental[i] == chosen, "the arm");
    }

    static int[] oneStratum(FollowUp followUp) {
        return IntStream.range(0, followUp.size()).map(i -> 0).toArray();
    }

    private static Properties expected() {
        Properties properties = new Properties();
        try (InputStream in = SurvivalTable.class.getResourceAsStream("r-survival.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
