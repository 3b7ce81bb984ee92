package org.oncommons.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution of the network. */
@Entity
@Table(schema = "network", name = "institution")
class Institution {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private InstitutionType type;

    private String country;
    private String city;
    private double latitude;
    private double longitude;
    private String website;
    private String ror;
    private String description;
    private String plain;
    private @Nullable Integer newPatients;
    private @Nullable Double researchStaff;
    private @Nullable Integer openTrials;
    private boolean active;

    @ElementCollection
    @CollectionTable(schema = "network", name = "institution_alias", joinColumns = @JoinColumn(name = "institution_id"))
    @Column(name = "alias")
    private Set<String> aliases = new LinkedHashSet<>();

    @Version
    private int version;

    protected Institution() {}

    Institution(UUID id, String slug, InstitutionProfile profile) {
        this.id = id;
        this.slug = slug;
        this.active = true;
        describe(profile);
    }

    void describe(InstitutionProfile profile) {
        name = profile.name().strip();
        shortName = profile.shortName().isBlank() ? name : profile.shortName().strip();
        type = profile.type();
        country = profile.country();
        city = profile.city().strip();
        latitude = profile.latitude();
        longitude = profile.longitude();
        website = profile.website().strip();
        ror = profile.ror().strip();
        description = profile.description().strip();
        plain = profile.plain().strip();
        newPatients = profile.newPatients();
        researchStaff = profile.researchStaff();
        openTrials = profile.openTrials();
        aliases.retainAll(profile.aliases());
        aliases.addAll(profile.aliases());
    }

    /** An institution that left keeps its answers and its page, and is asked no more. */
    void leave() {
        active = false;
    }

    void comeBack() {
        active = true;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    int version() {
        return version;
    }

    InstitutionSummary summary(boolean widening) {
        return new InstitutionSummary(id, slug, name, shortName, type, country, city, latitude, longitude, widening);
    }

    InstitutionDetails details(boolean widening) {
        InstitutionProfile profile = new InstitutionProfile(
                name, shortName, type, country, city, latitude, longitude, website, ror, List.copyOf(new TreeSet<>(aliases)),
                description, plain, newPatients, researchStaff, openTrials);
        return new InstitutionDetails(summary(widening), profile, active, version);
    }
}
