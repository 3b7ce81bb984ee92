package org.oncommons.network.web;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.network.web.EuropeMap.Marker;

/** Moves markers that would cover each other apart, as little as possible and always in the same way. */
final class MarkerPlacement {

    /** Units between the centres of two markers, a little more than the width of one. */
    static final double DISTANCE = 17;
    private static final int ROUNDS = 40;
    /** Angle between neighbours on a sunflower, so that markers of one place start in different directions. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private MarkerPlacement() {}

    static List<Marker> apart(List<Marker> markers) {
        List<Marker> placed = new ArrayList<>(markers);
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int one = 0; one < placed.size(); one++) {
                for (int other = one + 1; other < placed.size(); other++) {
                    moved |= push(placed, one, other);
                }
            }
            if (!moved) {
                break;
            }
        }
        return List.copyOf(placed);
    }

    /** Moves both of a pair that is too close half of the missing distance. */
    private static boolean push(List<Marker> placed, int one, int other) {
        Marker first = placed.get(one);
        Marker second = placed.get(other);
        double x = second.x() - first.x();
        double y = second.y() - first.y();
        if (Math.abs(x) >= DISTANCE || Math.abs(y) >= DISTANCE) {
            return false;
        }
        double distance = Math.hypot(x, y);
        if (distance >= DISTANCE - 0.01) {
            return false;
        }
        double angle = distance < 0.01 ? other * GOLDEN_ANGLE : Math.atan2(y, x);
        double step = (DISTANCE - distance) / 2;
        placed.set(one, first.at(first.x() - step * Math.cos(angle), first.y() - step * Math.sin(angle)));
        placed.set(other, second.at(second.x() + step * Math.cos(angle), second.y() + step * Math.sin(angle)));
        return true;
    }
}
