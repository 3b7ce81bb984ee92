package org.oncommons.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after every kind of end; real processes, real signals, in a folder with spaces in its name. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DatabaseDurabilityTests {

    private static final int ROWS = 200;

    @TempDir
    private Path folder;

    private Path data;
    private Process writer;

    @BeforeEach
    void startWriting() throws IOException {
        data = folder.resolve("data with spaces");
        writer = start();
        assertThat(committed(writer, ROWS)).isEqualTo(ROWS);
    }

    @AfterEach
    void endEverything() throws Exception {
        writer.destroyForcibly().waitFor();
        OrphanedServer.in(cluster()).ifPresent(OrphanedServer::end);
    }

    @Test
    void everyAcknowledgedRowIsThereAfterAKill() throws Exception {
        writer.toHandle().destroyForcibly();
        int acknowledged = committed(writer, Integer.MAX_VALUE);
        writer.waitFor();
        ProcessHandle orphan = OrphanedServer.in(cluster()).orElseThrow().process();

        assertThat(rows()).isGreaterThanOrEqualTo(Math.max(acknowledged, ROWS));
        assertThat(orphan.isAlive()).as("the server that the killed process left behind").isFalse();
    }

    @Test
    void everyAcknowledgedRowIsThereAfterAnOrderlyStop() throws Exception {
        writer.toHandle().destroy();
        int acknowledged = committed(writer, Integer.MAX_VALUE);
        writer.waitFor();

        assertThat(Files.exists(cluster().resolve("postmaster.pid"))).as("the server stopped too").isFalse();
        assertThat(rows()).isGreaterThanOrEqualTo(Math.max(acknowledged, ROWS));
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedAndDisturbsNothing() throws Exception {
        Process second = start();
        String output = new String(second.getInputStream().readAllBytes());

        assertThat(second.waitFor()).isNotZero();
        assertThat(output).contains("Another OnCommons already uses the data folder " + data).contains("ONCOMMONS_DATA");
        assertThat(committed(writer, 10)).as("the first goes on writing").isGreaterThan(ROWS);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                DurableWriter.class.getName(), data.toString()).redirectErrorStream(true).start();
    }

    /** The last number that the process said is committed, after so many lines of that kind or at its end. */
    private static int committed(Process process, int lines) throws IOException {
        BufferedReader output = process.inputReader();
        int last = 0;
        int count = 0;
        String line = "";
        while (count < lines && (line = output.readLine()) != null) {
            if (line.matches("committed \\d+")) {
                last = Integer.parseInt(line.substring(10));
                count++;
            }
        }
        return last;
    }

    private int rows() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(data);
                Connection connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM written")) {
            result.next();
            return result.getInt(1);
        }
    }

    private Path cluster() {
        return data.resolve("postgres/cluster");
    }
}
