package org.oncommons.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.oncommons.formats.table.FileBytes;

/** Opens a file for other modules that read formats, unpacked when it was a gzip, and never more of it than the limits allow. */
public final class Unpacking {

    private Unpacking() {}

    /** @throws UnreadableFile when it is empty, damaged or too large */
    public static InputStream open(NamedFile file, Limits limits) {
        return new ByteArrayInputStream(FileBytes.read(file, limits).bytes());
    }
}
