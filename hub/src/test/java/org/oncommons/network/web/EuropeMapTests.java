package org.oncommons.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.web.EuropeMap.Marker;

class EuropeMapTests {

    @Test
    void institutionsOfOneCityDoNotCoverEachOther() {
        List<Marker> markers = EuropeMap.of(vienna(5), Set.of()).markers();

        assertThat(markers).hasSize(5).allMatch(Marker::single);
        for (Marker one : markers) {
            for (Marker other : markers) {
                if (one != other) {
                    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThan(MarkerPlacement.DISTANCE - 1);
                }
            }
        }
    }

    @Test
    void manyInstitutionsOfOneCityBecomeOneMarker() {
        assertThat(EuropeMap.of(vienna(7), Set.of()).markers()).singleElement().satisfies(marker -> {
            assertThat(marker.single()).isFalse();
            assertThat(marker.institutions()).hasSize(7);
        });
    }

    @Test
    void marksWhereTheReaderBelongs() {
        List<InstitutionSummary> institutions = vienna(2);

        List<Marker> markers = EuropeMap.of(institutions, Set.of(institutions.get(1).id())).markers();

        assertThat(markers).extracting(Marker::mine).containsExactly(false, true);
    }

    @Test
    void whatLiesOutsideIsListedAndNotDrawn() {
        InstitutionSummary far = at("Reykjalundur II", "AU", -33.9, 151.2);

        EuropeMap map = EuropeMap.of(List.of(far), Set.of());

        assertThat(map.markers()).isEmpty();
        assertThat(map.outside()).containsExactly(far);
    }

    @Test
    void theCornersOfEuropeAreInside() {
        List<InstitutionSummary> corners = List.of(
                at("Reykjavík", "IS", 64.15, -21.94), at("Tromsø", "NO", 69.65, 18.96), at("Nicosia", "CY", 35.17, 33.36),
                at("Lisbon", "PT", 38.72, -9.14), at("Kyiv", "UA", 50.45, 30.52), at("Valletta", "MT", 35.9, 14.51));

        assertThat(EuropeMap.of(corners, Set.of()).outside()).extracting(InstitutionSummary::name).isEmpty();
    }

    private static List<InstitutionSummary> vienna(int count) {
        List<InstitutionSummary> institutions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            institutions.add(at("House " + i, "AT", 48.2082, 16.3738));
        }
        return institutions;
    }

    private static InstitutionSummary at(String name, String country, double latitude, double longitude) {
        return new InstitutionSummary(
                UUID.randomUUID(), "slug", name, name, InstitutionType.OTHER, country, "City", latitude, longitude, false);
    }
}
