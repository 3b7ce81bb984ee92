package org.oncommons.database;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Decided at run time, so that the same build serves a laptop and a data centre. */
    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) throws IOException {
        DatabaseSettings.External external = settings.database();
        if (!external.url().isBlank()) {
            return new Database(external.url(), external.user(), external.password(), () -> { });
        }
        EmbeddedServer server = EmbeddedServer.start(settings.data());
        return new Database(server.url(), "postgres", server.password(), server);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
