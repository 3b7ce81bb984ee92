package org.oncommons.formats.table;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Limits;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/**
 * A file in memory, unpacked when it was a gzip.
 *
 * @param name  as given, without {@code .gz}
 * @param bytes its content
 */
public record FileBytes(String name, byte[] bytes) {

    private static final int MEBI = 1 << 20;

    /** Reads a file as far as the limits allow. */
    public static FileBytes read(NamedFile file, Limits limits) {
        byte[] bytes;
        try (InputStream in = file.content().open()) {
            bytes = upTo(in, limits.fileBytes(), file.name(), Reason.TOO_LARGE);
        } catch (IOException e) {
            throw new UnreadableFile(Reason.NOT_FOUND, Cell.file(file.name()), e, e.getClass().getSimpleName());
        }
        if (bytes.length == 0) {
            throw new UnreadableFile(Reason.EMPTY, Cell.file(file.name()));
        }
        return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b
                ? unpacked(file.name(), bytes, limits)
                : new FileBytes(file.name(), bytes);
    }

    private static FileBytes unpacked(String name, byte[] packed, Limits limits) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = upTo(in, limits.inflatedBytes(), name, Reason.UNPACKS_TOO_LARGE);
            boolean named = name.toLowerCase(Locale.ROOT).endsWith(".gz");
            return new FileBytes(named ? name.substring(0, name.length() - 3) : name, bytes);
        } catch (EOFException e) {
            throw new UnreadableFile(Reason.CUT_OFF, Cell.file(name), e);
        } catch (ZipException e) {
            throw new UnreadableFile(Reason.DAMAGED, Cell.file(name), e, "gzip");
        } catch (IOException e) {
            throw new UnreadableFile(Reason.DAMAGED, Cell.file(name), e, "gzip");
        }
    }

    private static byte[] upTo(InputStream in, long limit, String name, Reason reason) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > limit) {
            throw new UnreadableFile(reason, Cell.file(name), String.valueOf(Math.max(1, limit / MEBI)));
        }
        return bytes;
    }

    /** Extension of the name in lower case without the dot; empty: none. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public Cell place() {
        return Cell.file(name);
    }
}
