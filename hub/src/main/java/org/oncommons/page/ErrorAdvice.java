package org.oncommons.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Shows every problem as a page, as a fragment for htmx, or as a problem document for programs. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    /** SQL state of what would stand twice where it may stand once. */
    private static final String UNIQUE = "23505";

    private final ShellAdvice shells;
    private final DataSize largest;

    ErrorAdvice(ShellAdvice shells, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.shells = shells;
        this.largest = largest;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return show(problem.status(), problem.textKey(), problem.arguments(), request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException problem, HttpServletRequest request, HttpServletResponse response) {
        return tooLarge(request, response);
    }

    Object tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return show(HttpStatus.CONTENT_TOO_LARGE, "page.problem.too-large", new Object[] {largest.toMegabytes()}, request, response);
    }

    /** Everything the framework refuses by itself, and everything unforeseen: the latter gets a reference number, never its message. */
    @ExceptionHandler
    Object unforeseen(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure;
        }
        if (failure instanceof InvalidParameterException unreadable) {
            return show(HttpStatus.valueOf(unreadable.getErrorCode()), "page.problem.bad-request", new Object[0], request, response);
        }
        if (atOnce(failure)) {
            return show(HttpStatus.CONFLICT, "page.problem.at-once", new Object[0], request, response);
        }
        if (failure instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
            String key = status == HttpStatus.NOT_FOUND ? "page.problem.not-found" : "page.problem.bad-request";
            return show(status, key, new Object[0], request, response);
        }
        if (failure instanceof MethodArgumentTypeMismatchException || failure instanceof MultipartException
                || failure instanceof RequestRejectedException) {
            return show(HttpStatus.BAD_REQUEST, "page.problem.bad-request", new Object[0], request, response);
        }
        return broken(HttpStatus.INTERNAL_SERVER_ERROR, request.getRequestURI(), failure, request, response);
    }

    /** Whether two requests did the same, or changed the same, at the same moment: the database let one of them through. */
    private static boolean atOnce(Exception failure) {
        return failure instanceof ConcurrencyFailureException || failure instanceof DataIntegrityViolationException
                && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused && UNIQUE.equals(refused.getSQLState());
    }

    /** A failure of ours: its message goes to the log, under the reference that the reader is told. */
    Object broken(
            HttpStatus status, String path, @Nullable Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Unforeseen failure {} at {} {}", reference, request.getMethod(), path, failure);
        return show(status, "page.problem.unforeseen", new Object[] {reference}, request, response);
    }

    Object show(HttpStatus status, String key, Object[] arguments, HttpServletRequest request, HttpServletResponse response) {
        Shell shell = shells.shell(request);
        String message = shell.text(key, arguments);
        String type = key.substring(key.lastIndexOf('.') + 1);
        String accept = String.valueOf(request.getHeader("Accept"));
        if (accept.contains("json") && !accept.contains("html")) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of("type", "urn:oncommons:problem:" + type, "status", status.value(), "detail", message));
        }
        response.setStatus(status.value());
        String template = request.getHeader("HX-Request") != null ? "page/problem-fragment" : "page/problem";
        return new ModelAndView(template, Map.of("shell", shell, "page", new ProblemPage(status.value(), message, back(request))), status);
    }

    /** The path of the page before, where it is one of this site and another one than this. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI from = URI.create(String.valueOf(referer));
            boolean here = request.getServerName().equals(from.getHost()) && from.getRawPath() != null && !from.getRawPath().startsWith("//");
            boolean same = request.getMethod().equals("GET") && request.getRequestURI().equals(from.getRawPath());
            return !here || same ? "" : from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
