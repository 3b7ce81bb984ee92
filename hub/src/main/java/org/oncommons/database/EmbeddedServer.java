package org.oncommons.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server below the data folder, listening on the loopback address only, with a generated password.
 * The folder is locked first, so that a server found running in it can only be an orphan of a killed process and is ended.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel lockFile, String password) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.password = password;
    }

    static EmbeddedServer start(Path data) throws IOException {
        Path home = privateFolder(data.toAbsolutePath().normalize().resolve("postgres"));
        FileChannel lockFile = lock(home);
        try {
            Path cluster = home.resolve("cluster");
            OrphanedServer.in(cluster).ifPresent(OrphanedServer::end);
            String password = password(home);
            boolean secured = Files.exists(home.resolve("secured"));
            EmbeddedPostgres postgres = builder(home, cluster, password).start();
            if (!secured) {
                secure(postgres, cluster, password);
                Files.createFile(home.resolve("secured"));
            }
            log.info("PostgreSQL runs below {}", home);
            return new EmbeddedServer(postgres, lockFile, password);
        } catch (IOException | RuntimeException failure) {
            lockFile.close();
            throw failure;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path cluster, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100");
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another OnCommons already uses the data folder " + home.getParent()
                    + ". Stop it, or set ONCOMMONS_DATA to another folder.");
        }
        return channel;
    }

    private static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** The server's first start trusts every local connection; from here on a password is needed. */
    private static void secure(EmbeddedPostgres postgres, Path cluster, String password) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IOException("The embedded PostgreSQL could not be given its password.", failure);
        }
    }
}
