package org.oncommons.landscape.web;

import org.oncommons.page.Problem;
import org.springframework.http.HttpStatus;

/** The reader may not know who belongs to a part of the network, so that nothing can be said about it, not even that it is empty. */
final class WithheldPart extends Problem {

    private final transient MapContext around;

    /** @param around the same page without what may not be known */
    WithheldPart(MapContext around) {
        super(HttpStatus.FORBIDDEN, "landscape.withheld");
        this.around = around;
    }

    MapContext around() {
        return around;
    }
}
