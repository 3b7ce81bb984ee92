package org.oncommons.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container or the security filters refused before a controller was reached. */
@Controller
class FallbackErrors implements ErrorController {

    private final ErrorAdvice errors;

    FallbackErrors(ErrorAdvice errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException unreadable) {
            status = HttpStatus.valueOf(unreadable.getErrorCode());
        }
        if (status.is5xxServerError()) {
            return errors.broken(status, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure ? failure : null, request, response);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return errors.tooLarge(request, response);
        }
        return errors.show(status, key(status), new Object[0], request, response);
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "page.problem.not-found";
            case FORBIDDEN, UNAUTHORIZED -> "page.problem.refused";
            default -> "page.problem.bad-request";
        };
    }
}
