package org.oncommons.registryformats;

import java.util.List;

/** Records that cannot be taken as they are; says of each where and why. Nothing of the file is used. */
public final class RefusedRecords extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More are not listed. */
    static final int MOST = 20;

    public enum Reason {
        /** Not JSON, or cut off. */
        DAMAGED,
        /** JSON, but no record of a registry that is known. */
        UNKNOWN_KIND,
        /** The registry's older form of records. */
        OLD_KIND,
        /** A field that must be there is not. */
        MISSING,
        /** A field holds something else than it should. */
        WRONG,
        /** More than a record can have. */
        TOO_LARGE,
        /** More records than are taken at once. */
        TOO_MANY,
        /** Nothing in it. */
        EMPTY
    }

    /**
     * @param file   its name
     * @param record number, from 1; 0: the file as a whole
     * @param field  path in the record; empty: the record as a whole
     * @param detail what was found or is the limit
     */
    public record Refusal(String file, int record, String field, Reason reason, String detail) {

        @Override
        public String toString() {
            return file + (record == 0 ? "" : ", record " + record) + (field.isEmpty() ? "" : ", " + field) + ": " + reason + " " + detail;
        }
    }

    private final transient List<Refusal> refusals;

    RefusedRecords(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
