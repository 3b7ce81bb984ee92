package org.oncommons.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the process that started it. */
record OrphanedServer(ProcessHandle process) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int STOP_SECONDS = 20;

    /** The server named in the folder's {@code postmaster.pid}, if it still runs and is a PostgreSQL. */
    static Optional<OrphanedServer> in(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(OrphanedServer::isPostgres)
                .map(OrphanedServer::new);
    }

    /** Stops it in order; what was committed is safe in its write-ahead log even if it has to be killed. */
    void end() {
        log.info("Ending the PostgreSQL with process id {} that a killed process left behind", process.pid());
        process.destroy();
        if (!endedWithin(STOP_SECONDS)) {
            process.destroyForcibly();
            endedWithin(STOP_SECONDS);
        }
    }

    private boolean endedWithin(int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Process " + process.pid() + " could not be waited for.", failure);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }
}
