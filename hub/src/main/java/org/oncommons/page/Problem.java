package org.oncommons.page;

import org.springframework.http.HttpStatus;

/**
 * Something a person asked for that cannot be done, with the sentence that tells them why and what to do.
 * Modules have their own subclasses where a caller must tell them apart.
 */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String textKey;
    private final transient Object[] arguments;

    /**
     * @param status    of the HTTP answer
     * @param textKey   key of the sentence; the part behind its last point is the problem's type
     * @param arguments of the sentence
     */
    public Problem(HttpStatus status, String textKey, Object... arguments) {
        super(textKey);
        this.status = status;
        this.textKey = textKey;
        this.arguments = arguments.clone();
    }

    /** There is no such thing, or the viewer must not learn that there is. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "page.problem.not-found");
    }

    /** The viewer may not do this. */
    public static Problem refused() {
        return new Problem(HttpStatus.FORBIDDEN, "page.problem.refused");
    }

    /** What was sent cannot be taken as it is. */
    public static Problem invalid(String textKey, Object... arguments) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, textKey, arguments);
    }

    /** The thing has changed meanwhile, or is in a state in which this cannot be done. */
    public static Problem conflict(String textKey, Object... arguments) {
        return new Problem(HttpStatus.CONFLICT, textKey, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String textKey() {
        return textKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
