package org.oncommons.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.Tika;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps uploads on disk below {@code <data>/files}, each content once, named by its hash. */
@Service
public class FileStore {

    private static final Tika DETECTOR = new Tika();

    private final Path folder;
    private final JdbcClient database;
    private final Clock clock;

    FileStore(@Value("${oncommons.data:data}") Path data, JdbcClient database, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("files");
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores an upload.
     *
     * @param name     as the uploader called it
     * @param content  read to its end, not closed
     * @param maxBytes larger content is refused
     * @throws Problem when it is empty or too large
     */
    @Transactional
    public StoredFile store(String name, InputStream content, long maxBytes) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving-", ".part");
            try {
                String hash = write(content, arriving, maxBytes);
                StoredFile file = new StoredFile(hash, base(name), DETECTOR.detect(arriving), Files.size(arriving));
                Files.move(arriving, place(hash), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                note(file);
                return file;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is known of a stored file. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String hash) {
        return database.sql("SELECT hash, name, media_type, size FROM files.file WHERE hash = ?").param(hash)
                .query(StoredFile.class).optional();
    }

    /**
     * The content; the caller closes it.
     *
     * @throws Problem when there is no such file
     */
    public InputStream open(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(place(hash))) {
            throw Problem.notFound();
        }
        try {
            return Files.newInputStream(place(hash));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void note(StoredFile file) {
        database.sql("""
                INSERT INTO files.file (hash, name, media_type, size, stored_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (hash) DO NOTHING
                """).params(file.hash(), file.name(), file.mediaType(), file.size(), Timestamp.from(clock.instant())).update();
    }

    private Path place(String hash) {
        return folder.resolve(hash);
    }

    private static String write(InputStream content, Path target, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream limited = new Limited(new DigestInputStream(content, digest), maxBytes)) {
            if (Files.copy(limited, target, StandardCopyOption.REPLACE_EXISTING) == 0) {
                throw Problem.invalid("files.problem.empty");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Browsers may send a whole path; only the last part is the name. */
    static String base(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean.substring(0, Math.min(clean.length(), 200));
    }

    /** Refuses to read past the limit, whatever length was claimed. */
    private static final class Limited extends FilterInputStream {

        private final long maxBytes;
        private long read;

        private Limited(InputStream in, long maxBytes) {
            super(in);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > maxBytes) {
                throw Problem.invalid("files.problem.too-large", maxBytes / 1_000_000);
            }
        }
    }
}
