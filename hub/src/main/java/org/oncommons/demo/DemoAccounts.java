package org.oncommons.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who can try the demo network, and how. */
@Component
class DemoAccounts {

    /** Of every demo account; it is printed at each start and protects nothing. */
    static final String PASSWORD = "demo-password";

    private static final List<String> ROLES = List.of("COORDINATOR", "REPRESENTATIVE", "DIRECTOR", "MEMBER", "PATIENT_PARTNER");

    /** One account of each role, as lines for the log. */
    List<String> lines() {
        List<DemoPerson> people = DemoNetwork.shipped().people();
        List<String> lines = new ArrayList<>();
        lines.add("Demo accounts, all with the password " + PASSWORD + ":");
        for (String role : ROLES) {
            people.stream().filter(person -> person.roles().contains(role)).findFirst().ifPresent(person ->
                    lines.add("  " + role.toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + person.email()));
        }
        return lines;
    }
}
