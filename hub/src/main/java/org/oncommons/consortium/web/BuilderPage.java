package org.oncommons.consortium.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consortium builder.
 *
 * @param query   the wishes as the end of the address; for saving and sharing
 * @param open    whether the wishes are shown in full
 * @param summary the wishes in words
 * @param wrong   what was typed and cannot be, in sentences
 * @param prefill what was filled in, and why; null: nothing
 * @param result  null: nothing was searched yet
 * @param editing the proposal to save
 */
public record BuilderPage(
        String lead, String query, boolean open, List<String> summary, List<String> wrong, @Nullable Prefilled prefill, Wanted wanted, @Nullable Result result, Editing editing,
        String source, boolean restricted) {

    /** What was filled in for a topic, and why. */
    public record Prefilled(String title, List<String> lines) {}

    /** What the form shows. */
    public record Wanted(
            String topic, List<Group> topics, List<Row> rows, List<Group> capabilities, List<Option> levels, List<Number> numbers,
            List<Chosen> institutions) {

        /** Keys of the institutions that must be in. */
        public List<String> must() {
            return institutions.stream().filter(institution -> institution.wish().equals("must")).map(Chosen::key).toList();
        }
    }

    /** A field for a number, with what was typed. */
    public record Number(String name, String label, String value, int min, int max, boolean wrong) {}

    /** An option of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /** Options under a heading. */
    public record Group(String label, List<Option> options) {}

    /** One capability that is wished for; an empty code is a row to fill in. */
    public record Row(String code, String label, String level, int number, int importance, boolean critical) {}

    /** An institution with its country and interest, and what is wished about it: {@code must}, {@code not}, or empty. */
    public record Chosen(String key, String label, String about, String wish) {}

    /**
     * A proposal that is being changed, or saved with words that it cannot have.
     *
     * @param id    empty: a new one
     * @param wrong what is wrong with the words; empty: nothing
     */
    public record Editing(String id, int version, String name, String note, String wrong) {

        public boolean fresh() {
            return id.isEmpty();
        }
    }

    /**
     * What was found.
     *
     * @param found     whether there is a group
     * @param headline  the finding
     * @param proof     "proven best", or how far a better one could be
     * @param parts     the parts of the objective, in words
     * @param conflicts which wishes contradict each other, each set with what to give up
     * @param why       the answer to "why not us?"; null: not asked
     * @param leftOut   institutions that can be asked about
     */
    public record Result(
            boolean found, String headline, boolean proven, String proof, List<String> parts, @Nullable Matrix matrix, List<Alternative> alternatives,
            List<Conflict> conflicts, String conflictsNote, @Nullable Why why, List<Option> leftOut, List<String> members) {}

    /** Who brings what. */
    public record Matrix(List<Column> columns, List<Member> members) {}

    /**
     * One capability.
     *
     * @param covered how many members have it, in words
     * @param state   {@code good}, {@code warn} or {@code bad}
     * @param tags    required, wished, second institution wanted
     */
    public record Column(String code, String label, String covered, String state, String tags) {}

    /**
     * One member with a cell for each column.
     *
     * @param interest its answer where it wants to lead or take part in the case; empty: not, or not open
     * @param helps  what else it can help the others with most
     * @param brings what of the wishes it brings, in a sentence
     */
    public record Member(
            String name, String href, String place, boolean mine, boolean widening, String interest, List<Cell> cells, String helps,
            String brings) {}

    /**
     * What a member has of a capability.
     *
     * @param level  {@code full}, {@code some}, {@code none} or {@code unknown}
     * @param only   whether it alone has it at the wished level
     * @param words  for those who do not see the mark
     */
    public record Cell(String level, boolean only, String words) {}

    /** Another group. */
    public record Alternative(String title, List<String> leave, List<String> come, List<String> differences, String proof) {}

    /** Wishes that cannot be met together. */
    public record Conflict(List<Relax> wishes) {}

    /** A wish with the address of the search without it, or with less of it. */
    public record Relax(String wish, String action, String href) {}

    /** Why an institution is not in the group. */
    public record Why(String name, String answer, List<String> lost, List<String> leave, List<String> come, List<String> conflict) {}
}
