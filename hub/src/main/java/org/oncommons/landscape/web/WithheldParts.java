package org.oncommons.landscape.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of the map with its filters and without anything else. */
@ControllerAdvice(basePackageClasses = WithheldParts.class)
@Order(0)
class WithheldParts {

    private final MapPages pages;

    WithheldParts(MapPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView withheld(WithheldPart part, HttpServletRequest request) {
        return new ModelAndView("landscape/withheld-part",
                Map.of("shell", part.around().shell(), "frame", pages.frame(part.around(), request.getRequestURI())), part.status());
    }
}
