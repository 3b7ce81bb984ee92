package org.oncommons.formats.eusurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.questions.DateStyle;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.table.Continuations;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/** The sheets "Content", "Content1", … of a result export as one sheet that begins with the headings. */
final class ContentSheet {

    /** Texts are cut at 32,767 characters, the most that a cell holds; a little less in older versions. */
    private static final int CUT = 30_000;

    private ContentSheet() {}

    /** Whether a sheet begins as EUSurvey lets it begin; these two words are never translated. */
    static boolean isOne(Sheet sheet) {
        return sheet.row(0).get(0).equals("Alias") && sheet.row(1).get(0).equals("Export Date");
    }

    static String alias(Sheet sheet) {
        return sheet.row(0).get(1);
    }

    /** All content sheets of a file side by side, joined by row number. */
    static Sheet joined(List<Sheet> contents) {
        Sheet first = contents.getFirst().from(2);
        if (contents.size() == 1) {
            return first;
        }
        List<Sheet.Joined> joints = new ArrayList<>();
        Map<Integer, List<String>> rows = new java.util.TreeMap<>();
        int width = 0;
        for (Sheet content : contents) {
            Sheet body = content.from(2);
            if (width > 0) {
                joints.add(new Sheet.Joined(width, content.name()));
            }
            for (SheetRow row : body.rows()) {
                List<String> cells = rows.computeIfAbsent(row.number(), number -> new ArrayList<>());
                while (cells.size() < width) {
                    cells.add("");
                }
                cells.addAll(row.cells());
            }
            width += body.headings().size();
        }
        List<SheetRow> all = new ArrayList<>();
        rows.forEach((number, cells) -> all.add(new SheetRow(number, cells)));
        return new Sheet(first.file(), first.name(), all, joints);
    }

    /**
     * The sheet without continuation rows: a text that is too long for a cell goes on in the same column of the next row, which
     * has neither contribution id nor date.
     */
    static Sheet withoutContinuations(Sheet sheet, Map<MetaColumn, Integer> meta, Problems problems) {
        Optional<Integer> mark = Optional.ofNullable(meta.getOrDefault(MetaColumn.CONTRIBUTION, meta.get(MetaColumn.CREATED)));
        List<SheetRow> rows = new ArrayList<>();
        rows.add(sheet.row(0));
        for (SheetRow row : sheet.records()) {
            if (!isContinuation(row, rows, mark)) {
                rows.add(row);
            } else if (rows.size() == 1) {
                problems.add(ProblemKind.CONTINUATION_WITHOUT_START, sheet.place(row));
            } else {
                rows.add(Continuations.joined(rows.removeLast(), row));
            }
        }
        return sheet.with(rows);
    }

    private static boolean isContinuation(SheetRow row, List<SheetRow> above, Optional<Integer> mark) {
        if (mark.isPresent()) {
            return row.get(mark.get()).isBlank();
        }
        SheetRow last = above.getLast();
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.get(column).isBlank() && (above.size() == 1 || last.get(column).length() < CUT)) {
                return false;
            }
        }
        return true;
    }

    /** The columns about the contribution, by their known names or, where questions carry ids, by lacking one at the end. */
    static Map<MetaColumn, Integer> meta(Sheet sheet, boolean withIds) {
        Map<MetaColumn, Integer> meta = new HashMap<>();
        for (int column = sheet.headings().size() - 1; column >= 0; column--) {
            String heading = sheet.headings().get(column);
            Optional<MetaColumn> known = MetaColumn.of(heading);
            if (known.isPresent()) {
                meta.putIfAbsent(known.get(), column);
            } else if (!heading.isBlank() && (!withIds || Heading.hasId(heading))) {
                break;
            } else if (!heading.isBlank()) {
                int place = column;
                byContent(sheet, column).ifPresent(found -> putLater(meta, found, place));
            }
        }
        return meta;
    }

    /** Of two dates the right one is that of the last change. */
    private static void putLater(Map<MetaColumn, Integer> meta, MetaColumn found, int column) {
        Integer later = meta.put(found, column);
        if (later != null && found == MetaColumn.CREATED) {
            meta.putIfAbsent(MetaColumn.UPDATED, later);
        }
    }

    private static Optional<MetaColumn> byContent(Sheet sheet, int column) {
        List<String> given = Inference.given(sheet.values(column));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.stream().allMatch(DateStyle::looksLikeDate)) {
            return Optional.of(MetaColumn.CREATED);
        }
        if (given.stream().allMatch(value -> value.matches("[A-Z]{2}"))) {
            return Optional.of(MetaColumn.LANGUAGE);
        }
        boolean ids = given.stream().allMatch(value -> value.matches("[0-9a-fA-F-]{32,36}"));
        return ids ? Optional.of(MetaColumn.CONTRIBUTION) : Optional.empty();
    }
}
