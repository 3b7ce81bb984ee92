package org.oncommons;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements that the current thread sends while something runs, as Hibernate and Spring log them. */
public final class StatementCounter {

    private static final List<String> LOGGERS = List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    /** Logged before the statement itself. */
    private static final String ANNOUNCEMENT = "Executing prepared SQL update";

    private StatementCounter() {}

    /** Something that may fail in any way. */
    public interface Action {
        void run() throws Exception;
    }

    /** The statements about anything but sessions, in order. */
    public static List<String> during(Action action) throws Exception {
        ListAppender<ILoggingEvent> appender = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                // Logback asks for the thread's name when it is first wanted, which would be later and elsewhere.
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        appender.start();
        LOGGERS.forEach(name -> listen(name, appender));
        try {
            action.run();
        } finally {
            LOGGERS.forEach(name -> stop(name, appender));
        }
        String thread = Thread.currentThread().getName();
        return appender.list.stream().filter(event -> event.getThreadName().equals(thread)).map(ILoggingEvent::getFormattedMessage)
                .filter(text -> Stream.of("select", "insert", "update", "delete").anyMatch(word -> text.toLowerCase().contains(word)))
                .filter(text -> !text.toLowerCase().contains("spring_session") && !text.equals(ANNOUNCEMENT)).toList();
    }

    private static void listen(String name, ListAppender<ILoggingEvent> appender) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    private static void stop(String name, ListAppender<ILoggingEvent> appender) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
