package org.oncommons.page;

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
 */
public record Door(int order, String textKey, String icon, String path, Predicate<Viewer> visible, Place place) {

    public enum Place {
        /** The five doors of the top bar. */
        MAIN,
        /** Under the person's own menu. */
        PERSONAL,
        /** Under "administration", for coordinators. */
        ADMINISTRATION
    }
}
