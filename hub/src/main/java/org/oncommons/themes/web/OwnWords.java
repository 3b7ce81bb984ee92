package org.oncommons.themes.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finished content of the pages that everybody may read. */
public final class OwnWords {

    private OwnWords() {}

    /**
     * All confirmed topics.
     *
     * @param withheld how many more there are that too few institutions speak of
     * @param base     address of the page with its filters, ready for one more parameter
     * @param coordinate whether the reader may work on them
     * @param waves    to choose from; empty: there is only one
     * @param query    that names the wave; empty: the newest
     */
    public record Overview(
            String lead, List<Topic> topics, int withheld, String search, List<Choice> countries, List<Choice> types, boolean filtered,
            String source, String hash, String base, boolean coordinate, List<Choice> waves, String query) {}

    /** An option of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * One topic.
     *
     * @param count   who says it, in words; withheld where it must be
     * @param where   in which countries those are who are quoted; empty: nobody is
     * @param dots    the same as a picture; null: withheld
     * @param quotes  the first few
     * @param further how many quotations more its own page has
     * @param hidden  that the others are not quoted; empty: all are
     * @param closed  whether others do not see the topic, for coordinators; empty: they do
     */
    public record Topic(
            UUID id, String name, List<String> also, @Nullable Concept concept, String count, String where, @Nullable Dots dots,
            List<Quote> quotes, int further, String hidden, String closed, String href) {}

    /** A concept of the vocabulary. */
    public record Concept(String label, String plain, String href) {}

    /** One dot for each institution, those that say it filled. */
    public record Dots(int filled, int all) {

        private static final int COLUMNS = 25;
        private static final int STEP = 12;

        public int width() {
            return STEP * Math.min(COLUMNS, all);
        }

        public int height() {
            return STEP * ((all + COLUMNS - 1) / COLUMNS);
        }

        public int x(int dot) {
            return STEP * (dot % COLUMNS) + STEP / 2;
        }

        public int y(int dot) {
            return STEP * (dot / COLUMNS) + STEP / 2;
        }
    }

    /** What somebody wrote. */
    public record Quote(UUID id, String text, String institution, String country, String href, boolean mine, String visibility) {}

    /** One topic with all that may be quoted. */
    public record Detail(Topic topic, String lead, String source, String base, String back, boolean coordinate) {}

    /**
     * The answer behind a text.
     *
     * @param before what stands before it in the answer
     * @param after  what follows
     * @param topic  null: it is in none that the reader may know
     */
    public record Answer(
            String question, String before, String text, String after, String institution, String href, String country, String visibility,
            @Nullable Link topic, String source) {}

    /** Somewhere to go. */
    public record Link(String label, String href) {}
}
