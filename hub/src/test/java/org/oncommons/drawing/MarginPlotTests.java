package org.oncommons.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MarginPlotTests {

    private static final MarginPlot PLOT = new MarginPlot("Effect", Axis.ratios(0.5, 2, value -> String.valueOf(value)),
            new Axis.Tick(0, "No difference 1"), new Axis.Tick(Math.log(1.3), "Margin 1.3"), "less is better", "standard is better",
            List.of(new MarginPlot.Row("All", "0.9 (0.7 to 1.2)", Math.log(0.9), Math.log(0.7), Math.log(1.2),
                    new MarginPlot.Span(Math.log(0.65), Math.log(1.25)))));

    @Test
    void whatLiesBeyondTheMarginIsShaded() {
        Document wide = Jsoup.parse(PLOT.draw().wide(), Parser.xmlParser());
        double margin = number(wide, ".plot-bound", "x1");
        assertThat(number(wide, ".plot-beyond", "x")).isEqualTo(margin);
        assertThat(number(wide, ".plot-none", "x1")).isLessThan(margin);
        assertThat(number(wide, ".plot-interval", "x2")).isLessThan(margin);
        assertThat(number(wide, ".plot-printed", "x1")).isLessThan(number(wide, ".plot-interval", "x1"));
    }

    @Test
    void halvingAndDoublingAreEquallyFar() {
        Axis axis = Axis.ratios(0.5, 2, value -> "");
        assertThat(axis.position(0, 0, 100)).isCloseTo(50, within(1e-9));
        assertThat(axis.ticks()).extracting(Axis.Tick::at).contains(0.0).isSorted();
        assertThat(Axis.ratios(1.01, 1.02, value -> "").ticks()).hasSize(2);
    }

    @Test
    void wordsStayWithinThePictureOnAPhone() {
        Document narrow = Jsoup.parse(PLOT.draw().narrow(), Parser.xmlParser());
        assertThat(narrow.select("text[text-anchor=start]")).allSatisfy(words ->
                assertThat(Double.parseDouble(words.attr("x")) + Svg.width(words.text(), 13)).isLessThanOrEqualTo(340));
        assertThat(narrow.select("text[text-anchor=end]")).allSatisfy(words ->
                assertThat(Double.parseDouble(words.attr("x")) - Svg.width(words.text(), 13)).isGreaterThanOrEqualTo(0));
    }

    private static double number(Document picture, String selector, String attribute) {
        return Double.parseDouble(picture.selectFirst(selector).attr(attribute));
    }
}
