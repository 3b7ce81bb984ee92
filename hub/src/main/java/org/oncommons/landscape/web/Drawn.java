package org.oncommons.landscape.web;

import java.util.List;
import org.oncommons.page.Shell;

/** How much of a long list is drawn: a picture of more rows than a screen has shows nothing at a glance, and its table has all. */
final class Drawn {

    private static final int MOST = 30;
    /** A list that is only a little longer is not cut. */
    private static final int SLACK = 6;

    private Drawn() {}

    static <T> List<T> of(List<T> rows) {
        return rows.size() <= MOST + SLACK ? rows : rows.subList(0, MOST);
    }

    /** The note of the picture, with what is left out of it. */
    static String note(Shell shell, String note, int all) {
        return all <= MOST + SLACK ? note : note + " " + shell.text("landscape.picture.first", MOST, all);
    }
}
