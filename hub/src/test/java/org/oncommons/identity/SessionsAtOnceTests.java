package org.oncommons.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Somebody clicks twice: two requests of one session leave their message for the next page at the same time. */
@HubTest
class SessionsAtOnceTests {

    private static final String MESSAGE = "message-for-the-next-page";

    @Autowired
    private SessionRepository<?> sessions;

    @Test
    void theSecondOfTwoRequestsThatLeaveAMessageDoesNotBreak() {
        assertThat(leaveTwoAtOnce(sessions)).isEqualTo("second");
    }

    private static <S extends Session> Object leaveTwoAtOnce(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S first = Objects.requireNonNull(sessions.findById(begun.getId()));
        S second = Objects.requireNonNull(sessions.findById(begun.getId()));
        first.setAttribute(MESSAGE, "first");
        second.setAttribute(MESSAGE, "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(sessions.findById(begun.getId())).getRequiredAttribute(MESSAGE);
    }
}
