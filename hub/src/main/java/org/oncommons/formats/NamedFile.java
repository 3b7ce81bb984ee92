package org.oncommons.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as somebody gave it: its name says nothing certain about its content.
 *
 * @param name    shown in messages
 * @param content opened once or several times
 */
public record NamedFile(String name, Content content) {

    /** Opens the bytes from the start. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static NamedFile of(Path path) {
        return new NamedFile(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
    }

    public static NamedFile of(String name, byte[] bytes) {
        return new NamedFile(name, () -> new ByteArrayInputStream(bytes));
    }
}
