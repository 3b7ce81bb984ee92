package org.oncommons.formats.table;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.oncommons.formats.Limits;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/** The entries of a ZIP file, unpacked once within the limits so that a bomb is met here and not in a library. */
public final class Packed {

    private static final int CHUNK = 1 << 16;
    private static final int MEBI = 1 << 20;

    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private Packed() {}

    /** Unpacks everything and keeps the wanted entries. */
    public static Packed read(FileBytes file, Limits limits, Predicate<String> wanted) {
        Packed packed = new Packed();
        long[] left = {limits.inflatedBytes()};
        try (ZipFile zip = ZipFile.builder().setByteArray(file.bytes()).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                packed.names.add(entry.getName());
                if (packed.names.size() > limits.entries()) {
                    throw new UnreadableFile(Reason.TOO_MANY_ENTRIES, file.place(), String.valueOf(limits.entries()));
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnreadableFile(Reason.PASSWORD, file.place());
                }
                packed.take(entry, zip.getInputStream(entry), wanted.test(entry.getName()), left, file, limits);
            }
        } catch (EOFException e) {
            throw new UnreadableFile(Reason.CUT_OFF, file.place(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Reason.DAMAGED, file.place(), e, "ZIP");
        }
        return packed;
    }

    private void take(ZipArchiveEntry entry, InputStream in, boolean keep, long[] left, FileBytes file, Limits limits)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            left[0] -= n;
            if (left[0] < 0) {
                String limit = String.valueOf(Math.max(1, limits.inflatedBytes() / MEBI));
                throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE, file.place(), limit);
            }
            if (keep) {
                out.write(chunk, 0, n);
            }
        }
        if (keep) {
            kept.put(entry.getName(), out.toByteArray());
        }
    }

    public Set<String> names() {
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** The kept entries, by name. */
    public Map<String, byte[]> kept() {
        return kept;
    }
}
