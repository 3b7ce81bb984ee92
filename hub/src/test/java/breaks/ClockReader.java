package breaks;

import java.time.Instant;

/** Asks the machine for the time. */
public class ClockReader {

    Instant moment() {
        return Instant.now();
    }
}
