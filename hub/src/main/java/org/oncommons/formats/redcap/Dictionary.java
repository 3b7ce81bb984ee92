package org.oncommons.formats.redcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/**
 * A data dictionary, under the headings of the download or of the API.
 *
 * @param file   name of its file
 * @param fields in order, the first is the record id
 */
public record Dictionary(String file, List<Field> fields) {

    private static final String[][] COLUMNS = {
        {"Variable / Field Name", "field_name"},
        {"Form Name", "form_name"},
        {"Section Header", "section_header"},
        {"Field Type", "field_type"},
        {"Field Label", "field_label"},
        {"Choices, Calculations, OR Slider Labels", "select_choices_or_calculations"},
        {"Field Note", "field_note"},
        {"Text Validation Type OR Show Slider Number", "text_validation_type_or_show_slider_number"},
        {"Text Validation Min", "text_validation_min"},
        {"Text Validation Max", "text_validation_max"},
        {"Required Field?", "required_field"},
        {"Matrix Group Name", "matrix_group_name"},
        {"Field Annotation", "field_annotation"}
    };

    /** What R writes into an empty cell; a variable, a form or a label may be called so. */
    private static final String EMPTY_IN_R = "NA";

    private static final Set<String> NAMES = Set.of("field_name", "form_name", "field_label");

    public static boolean recognises(Sheet sheet) {
        Map<String, Integer> places = places(sheet);
        return places.containsKey("field_name") && places.containsKey("field_type") && places.containsKey("field_label");
    }

    public static Dictionary read(Sheet sheet) {
        Map<String, Integer> places = places(sheet);
        List<Field> fields = new ArrayList<>();
        for (SheetRow row : sheet.records()) {
            String[] cells = new String[COLUMNS.length];
            for (int i = 0; i < COLUMNS.length; i++) {
                Integer place = places.get(COLUMNS[i][1]);
                String cell = place == null ? "" : row.get(place).strip();
                cells[i] = cell.equals(EMPTY_IN_R) && !NAMES.contains(COLUMNS[i][1]) ? "" : cell;
            }
            if (!cells[0].isEmpty()) {
                fields.add(field(cells));
            }
        }
        return new Dictionary(sheet.file(), List.copyOf(fields));
    }

    private static Field field(String[] cells) {
        return new Field(
                cells[0],
                cells[1],
                Words.plain(cells[2]),
                cells[3].toLowerCase(Locale.ROOT),
                Words.plain(cells[4]),
                cells[5],
                Words.plain(cells[6]),
                cells[7].toLowerCase(Locale.ROOT),
                cells[8],
                cells[9],
                Words.isYes(cells[10]),
                cells[11],
                cells[12]);
    }

    private static Map<String, Integer> places(Sheet sheet) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            for (String[] names : COLUMNS) {
                String heading = sheet.headings().get(i).strip();
                if (heading.equalsIgnoreCase(names[0]) || heading.equalsIgnoreCase(names[1])) {
                    places.putIfAbsent(names[1], i);
                }
            }
        }
        return places;
    }
}
