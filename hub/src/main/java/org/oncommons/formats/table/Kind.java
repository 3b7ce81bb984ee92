package org.oncommons.formats.table;

import java.util.Set;

/** What a file really is, whatever its name says. */
public enum Kind {
    XLS("an Excel 97 workbook", Set.of("xls", "xlt")),
    XLSX("an Excel workbook", Set.of("xlsx", "xlsm", "xltx", "xltm")),
    ODS("an OpenDocument spreadsheet", Set.of("ods", "ots")),
    ZIP("a ZIP archive", Set.of("zip")),
    XML("XML", Set.of("xml", "lss", "lsq", "lsg")),
    JSON("JSON", Set.of("json")),
    TEXT("text", Set.of("csv", "tsv", "txt", "tab", "dat"));

    private final String title;
    private final Set<String> extensions;

    Kind(String title, Set<String> extensions) {
        this.title = title;
        this.extensions = extensions;
    }

    public String title() {
        return title;
    }

    /** Whether a name with this extension promises this kind. */
    public boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    /** Whether any kind has this extension. */
    public static boolean knowsExtension(String extension) {
        for (Kind kind : values()) {
            if (kind.hasExtension(extension)) {
                return true;
            }
        }
        return false;
    }
}
