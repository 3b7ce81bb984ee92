package org.oncommons.formats.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/** Tells what a file is from its first bytes. */
public final class Detection {

    private static final int[] OLE2 = {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1};
    private static final int LOOKED_AT = 4096;
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF", "a PDF",
            "\u0089PNG", "a picture",
            "\u00ff\u00d8\u00ff", "a picture",
            "GIF8", "a picture",
            "Rar!", "a RAR archive",
            "7z\u00bc\u00af", "a 7-Zip archive",
            "SQLite format 3", "a database",
            "{\\rtf", "a text document",
            "MZ", "a program",
            "\u007fELF", "a program");

    private Detection() {}

    public static Kind kind(FileBytes file) {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, OLE2)) {
            return ole2(file);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return packed(file);
        }
        OTHERS.forEach((magic, title) -> {
            if (start.startsWith(magic)) {
                throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), title);
            }
        });
        return text(file, start);
    }

    private static Kind ole2(FileBytes file) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile(Reason.PASSWORD, file.place());
            }
            if (files.getRoot().hasEntryCaseInsensitive("Workbook") || files.getRoot().hasEntryCaseInsensitive("Book")) {
                return Kind.XLS;
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (Exception e) {
            throw new UnreadableFile(Reason.DAMAGED, file.place(), e, "Excel 97");
        }
        throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "an old Office document");
    }

    private static Kind packed(FileBytes file) {
        String names = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        if (names.contains("xl/workbook.") || names.contains("xl/worksheets/")) {
            return Kind.XLSX;
        }
        boolean otherDocument = names.contains("application/vnd.oasis.opendocument.")
                && !names.contains("application/vnd.oasis.opendocument.spreadsheet");
        if (names.contains("mimetype") && names.contains("content.xml") && !otherDocument) {
            return Kind.ODS;
        }
        if (otherDocument || names.contains("word/document") || names.contains("ppt/presentation")) {
            throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "a text document or presentation");
        }
        return Kind.ZIP;
    }

    private static Kind text(FileBytes file, String start) {
        String head = new Decoding(file).head(LOOKED_AT).stripLeading();
        if (head.indexOf('\0') >= 0 || controls(head) > head.length() / 50) {
            throw new UnreadableFile(Reason.BINARY, file.place());
        }
        if (head.startsWith("#!")) {
            throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "a program");
        }
        if (head.isEmpty() && start.isBlank() && file.bytes().length < LOOKED_AT) {
            throw new UnreadableFile(Reason.EMPTY, file.place());
        }
        if (head.startsWith("<?xml") || head.startsWith("<!DOCTYPE") && !head.regionMatches(true, 0, "<!doctype html", 0, 14)
                || head.startsWith("<document") || head.startsWith("<Results")) {
            return Kind.XML;
        }
        if (head.regionMatches(true, 0, "<!doctype html", 0, 14) || head.regionMatches(true, 0, "<html", 0, 5)) {
            throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "a web page");
        }
        return head.startsWith("{") || head.startsWith("[") ? Kind.JSON : Kind.TEXT;
    }

    private static int controls(String text) {
        return (int) text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
    }

    private static boolean startsWith(byte[] bytes, int[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
