package org.oncommons;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.oncommons.identity.TestProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL server for all tests; every application context gets its own database on it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path LANGUAGES = Path.of("target/pseudo-language");
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs after the application contexts have closed their connections. */
    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The JDBC address of a new, empty database of user {@code postgres}. */
    public static String create() {
        String name = "hub_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PseudoLanguage.write(LANGUAGES);
        TestPropertyValues.of(
                "oncommons.database.url=" + create(),
                "oncommons.database.user=postgres",
                "oncommons.data=target/test-data",
                "oncommons.languages=" + LANGUAGES.toAbsolutePath(),
                "oncommons.calendar=-",
                "oncommons.oidc.issuer=" + TestProvider.issuer(),
                "oncommons.oidc.client-id=hub",
                "oncommons.oidc.client-secret=secret",
                "server.shutdown=immediate").applyTo(context);
    }
}
