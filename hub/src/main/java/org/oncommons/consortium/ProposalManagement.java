package org.oncommons.consortium;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps proposals. Their owner and coordinators find and change them; everybody with an account sees one whose link they have. */
@Service
@Transactional
public class ProposalManagement {

    private static final int NAME_AT_MOST = 200;
    private static final int NOTE_AT_MOST = 4000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    ProposalManagement(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is kept of a proposal besides who keeps it. */
    public record Content(String name, String note, String wishes, List<String> members, boolean proven, String wave) {}

    /** All that the viewer may change, the newest first. */
    @Transactional(readOnly = true)
    public List<SavedProposal> of(Viewer viewer) {
        return database.sql("SELECT * FROM consortium.proposal WHERE owner = ? OR ? ORDER BY saved_at DESC, id")
                .params(viewer.account(), viewer.coordinator()).query(ProposalManagement::read).list();
    }

    /**
     * One that the viewer may change.
     *
     * @throws Problem not found, also when it is somebody else's
     */
    @Transactional(readOnly = true)
    public SavedProposal own(UUID id, Viewer viewer) {
        return database.sql("SELECT * FROM consortium.proposal WHERE id = ?").param(id).query(ProposalManagement::read).optional()
                .filter(found -> viewer.coordinator() || found.owner().equals(viewer.account())).orElseThrow(Problem::notFound);
    }

    /** The one that the link leads to. */
    @Transactional(readOnly = true)
    public Optional<SavedProposal> shared(String token) {
        return database.sql("SELECT * FROM consortium.proposal WHERE token = ?").param(token).query(ProposalManagement::read).optional();
    }

    /** Keeps a new proposal of the viewer. */
    public SavedProposal save(Viewer viewer, Content content) {
        checkWords(content.name(), content.note());
        UUID id = UUID.randomUUID();
        database.sql("""
                INSERT INTO consortium.proposal (id, token, owner, owner_name, name, note, wishes, members, proven, wave, saved_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)
                .params(id, token(), viewer.account(), viewer.name(), content.name().strip(), content.note().strip(), content.wishes(),
                        content.members().toArray(String[]::new), content.proven(), content.wave(), Timestamp.from(clock.instant())).update();
        record("proposal-saved", id, content.name(), Map.of("members", String.join(" ", content.members())));
        return own(id, viewer);
    }

    /** Changes the words, or the whole proposal. The version is the one that the viewer saw. */
    public SavedProposal change(UUID id, int version, Viewer viewer, Content content) {
        SavedProposal before = own(id, viewer);
        checkWords(content.name(), content.note());
        int changed = database.sql("""
                UPDATE consortium.proposal SET name = ?, note = ?, wishes = ?, members = ?, proven = ?, wave = ?, saved_at = ?, version = version + 1
                WHERE id = ? AND version = ?
                """)
                .params(content.name().strip(), content.note().strip(), content.wishes(), content.members().toArray(String[]::new),
                        content.proven(), content.wave(), Timestamp.from(clock.instant()), id, version).update();
        if (changed == 0) {
            throw Problem.conflict("consortium.problem.changed", before.name());
        }
        record("proposal-changed", id, content.name(), Map.of(
                "before", String.join(" ", before.members()), "after", String.join(" ", content.members())));
        return own(id, viewer);
    }

    /** A copy of the viewer's own, with a link of its own. */
    public SavedProposal copy(SavedProposal original, String name, Viewer viewer) {
        return save(viewer, new Content(name, original.note(), original.wishes(), original.members(), original.proven(), original.wave()));
    }

    public void delete(UUID id, Viewer viewer) {
        SavedProposal gone = own(id, viewer);
        database.sql("DELETE FROM consortium.proposal WHERE id = ?").param(id).update();
        record("proposal-deleted", id, gone.name(), Map.of("members", String.join(" ", gone.members())));
    }

    /**
     * @throws Problem when a proposal cannot have this name or note
     */
    public static void checkWords(String name, String note) {
        if (name.isBlank() || name.length() > NAME_AT_MOST) {
            throw Problem.invalid("consortium.problem.name", NAME_AT_MOST);
        }
        if (note.length() > NOTE_AT_MOST) {
            throw Problem.invalid("consortium.problem.note", NOTE_AT_MOST);
        }
    }

    /** 128 random bits: a link that nobody finds by trying. */
    private static String token() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private void record(String action, UUID id, String name, Map<String, String> details) {
        audit.record("consortium", action, id, name, details);
    }

    private static SavedProposal read(ResultSet row, int number) throws SQLException {
        return new SavedProposal(row.getObject("id", UUID.class), row.getString("token"), row.getObject("owner", UUID.class),
                row.getString("owner_name"), row.getString("name"), row.getString("note"), row.getString("wishes"),
                List.of((String[]) row.getArray("members").getArray()), row.getBoolean("proven"), row.getString("wave"),
                row.getTimestamp("saved_at").toInstant(), row.getInt("version"));
    }
}
