package org.oncommons.network;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

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

    @Version
    private int version;

    protected Institution() {}

    Institution(UUID id, String slug, String name, String shortName, InstitutionType type, String country, String city,
            double latitude, double longitude) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.shortName = shortName;
        this.type = type;
        this.country = country;
        this.city = city;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    InstitutionSummary summary(boolean widening) {
        return new InstitutionSummary(id, slug, name, shortName, type, country, city, latitude, longitude, widening);
    }
}
