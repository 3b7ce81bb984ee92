package org.oncommons.page;

import java.util.List;
import java.util.function.Predicate;

/**
 * An entry of the main navigation, contributed by a module as a bean.
 *
 * @param order   position, ascending; the first four also stand in the phone's bottom bar
 * @param textKey key of its name
 * @param icon    name in the icon sprite
 * @param path    where it leads; the door is marked as current on every path that begins so
 * @param visible who sees it
 * @param place   where it stands
 * @param rooms   further paths on which it is marked as current: parts of the same subject that other modules hold
 */
public record Door(
        int order, String textKey, String icon, String path, Predicate<Viewer> visible, Place place, List<String> rooms) {

    public Door {
        rooms = List.copyOf(rooms);
    }

    public Door(int order, String textKey, String icon, String path, Predicate<Viewer> visible, Place place) {
        this(order, textKey, icon, path, visible, place, List.of());
    }

    /** Whether a page at this path lies behind this door. */
    boolean leadsTo(String page) {
        return lies(page, path) || rooms.stream().anyMatch(room -> lies(page, room));
    }

    private static boolean lies(String page, String room) {
        return page.equals(room) || page.startsWith(room + "/");
    }

    public enum Place {
        /** The five doors of the top bar. */
        MAIN,
        /** Under the person's own menu. */
        PERSONAL,
        /** Under "administration", for coordinators. */
        ADMINISTRATION
    }
}
