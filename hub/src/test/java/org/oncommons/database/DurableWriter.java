package org.oncommons.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that writes one row after the other below a data folder and says on its output which are committed. */
final class DurableWriter {

    private DurableWriter() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        try (Connection connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (number int PRIMARY KEY)");
            for (int number = 1; ; number++) {
                statement.execute("INSERT INTO written VALUES (" + number + ")");
                System.out.println("committed " + number);
            }
        }
    }

    private static void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException failure) {
            failure.printStackTrace();
        }
    }
}
