package org.oncommons.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people with their places and interests: three queries for any number of them. */
@Repository
class PeopleTables {

    private final JdbcClient database;

    PeopleTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * People, by family name.
     *
     * @param condition SQL on the table {@code network.person p}
     * @param arguments of the condition
     */
    List<PersonSummary> where(String condition, Object... arguments) {
        String chosen = "(SELECT p.id FROM network.person p WHERE " + condition + ")";
        Map<UUID, List<PersonSummary.Place>> places = new HashMap<>();
        database.sql("""
                SELECT m.person_id, m.role, i.id, i.short_name, i.slug, i.country FROM network.membership m
                JOIN network.institution i ON i.id = m.institution_id
                WHERE m.person_id IN %s ORDER BY i.name, m.role
                """.formatted(chosen)).params(arguments)
                .query(row -> {
                    places.computeIfAbsent(row.getObject("person_id", UUID.class), unused -> new ArrayList<>()).add(place(row));
                });
        Map<UUID, Set<String>> interests = new HashMap<>();
        database.sql("SELECT person_id, concept FROM network.person_interest WHERE person_id IN " + chosen).params(arguments)
                .query(row -> {
                    interests.computeIfAbsent(row.getObject("person_id", UUID.class), unused -> new HashSet<>()).add(row.getString("concept"));
                });
        return database.sql("SELECT p.* FROM network.person p WHERE " + condition + " ORDER BY p.family_name, p.given_name, p.id")
                .params(arguments)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return person(row, interests.getOrDefault(id, Set.of()), places.getOrDefault(id, List.of()));
                }).list();
    }

    private static PersonSummary.Place place(ResultSet row) throws SQLException {
        return new PersonSummary.Place(
                row.getObject("id", UUID.class), row.getString("short_name"), row.getString("slug"), row.getString("country"),
                MembershipRole.valueOf(row.getString("role")));
    }

    private static PersonSummary person(ResultSet row, Set<String> interests, List<PersonSummary.Place> places) throws SQLException {
        String given = row.getString("given_name");
        String family = row.getString("family_name");
        return new PersonSummary(
                row.getObject("id", UUID.class), row.getObject("account", UUID.class),
                (row.getString("title") + " " + given + " " + family).strip(), family + ", " + given, row.getString("email"),
                row.getBoolean("email_shown"), row.getString("job_title"), row.getString("profession"),
                PersonVisibility.valueOf(row.getString("visibility")), row.getBoolean("active"), interests, places);
    }
}
