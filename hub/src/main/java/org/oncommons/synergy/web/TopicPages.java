package org.oncommons.synergy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finished content of the pages about topics, cases and gaps. */
public final class TopicPages {

    private TopicPages() {}

    /** All topics. */
    public record Topics(String lead, List<TopicLine> topics, String source) {}

    /**
     * One topic in the list.
     *
     * @param rankedBy who put it on its list, in words; empty: withheld
     */
    public record TopicLine(String label, String plain, String href, String rankedBy, String strong, String consortium) {}

    /**
     * One topic.
     *
     * @param answers  what answers it, with how many are strong in it
     * @param names    whether institutions are named
     * @param interest of the case on the topic; null: there is none
     */
    public record TopicDetail(
            String title, String lead, String plain, List<Answer> answers, boolean names, @Nullable Interest interest,
            List<Holder> strong, List<Holder> needing, List<Holder> ranking, String consortium, String source) {}

    /** Something that answers the topic. */
    public record Answer(String label, String href, String reason, String strong, String needed) {}

    /** An institution with its answers in words. */
    public record Holder(String name, String href, String country, List<String> answers, boolean mine) {

        /** A longer list begins with so many of them; the rest is folded. */
        private static final int FIRST = 8;

        public static List<Holder> first(List<Holder> all) {
            return all.size() <= FIRST + 1 ? all : all.subList(0, FIRST);
        }

        public static List<Holder> rest(List<Holder> all) {
            return all.subList(first(all).size(), all.size());
        }
    }

    /**
     * How far institutions want to be in a case.
     *
     * @param counts one line for each answer; empty: withheld
     */
    public record Interest(String caseLabel, List<Level> levels) {}

    /** Everybody with the same answer. */
    public record Level(String answer, String count, List<Holder> who) {}

    /** The cases. */
    public record Cases(String lead, List<Case> cases, boolean names, String source) {}

    /** One case. */
    public record Case(
            String code, String label, String question, String plain, String firstOutputs, List<Answer> wished, Interest interest, String topic,
            String consortium) {}

    /**
     * Needs of the network.
     *
     * @param asked whether anybody was asked what they need
     */
    public record Gaps(String lead, List<GapRow> rows, boolean onlyFew, boolean asked, String source) {}

    /**
     * One need.
     *
     * @param state {@code bad} nobody, {@code warn} few, empty: several, or withheld
     */
    public record GapRow(String label, String href, String needing, String giving, String state, String answers) {}
}
