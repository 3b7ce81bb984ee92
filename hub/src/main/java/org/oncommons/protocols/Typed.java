package org.oncommons.protocols;

/**
 * What somebody typed for a field.
 *
 * @param edition that they saw when they began
 */
public record Typed(String value, String source, Confidence confidence, int edition) {

    /** Line ends as everywhere else, nothing around it. */
    public Typed {
        value = value.replace("\r\n", "\n").strip();
        source = source.replace("\r\n", "\n").strip();
    }
}
