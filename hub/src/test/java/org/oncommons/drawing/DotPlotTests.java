package org.oncommons.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DotPlotTests {

    private static final double SIZE = 13;
    private static final List<String> WORDS = List.of("Not for us", "Follow the results", "Take part", "Lead or co-lead");

    private static List<Element> ticks(String label, String note) {
        Axis axis = new Axis(0, 1, List.of(new Axis.Tick(0, WORDS.get(0)), new Axis.Tick(1 / 3.0, WORDS.get(1)),
                new Axis.Tick(2 / 3.0, WORDS.get(2)), new Axis.Tick(1, WORDS.get(3))));
        Document drawn = Jsoup.parse(new DotPlot("Interest", axis, List.of(new DotPlot.Row(label, "", note, null, null, List.of(), ""))).draw().wide());
        return drawn.select(".plot-tick");
    }

    private static double left(Element tick) {
        double x = Double.parseDouble(tick.attr("x"));
        double width = Svg.width(tick.text(), SIZE);
        return switch (tick.attr("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
    }

    @Test
    void theWordsOfTheScaleStandApart() {
        List<Element> ticks = ticks("AI for diagnostics and treatment guidance", "withheld");

        assertThat(ticks).extracting(Element::text).isEqualTo(WORDS);
        for (int index = 1; index < ticks.size(); index++) {
            Element before = ticks.get(index - 1);
            assertThat(left(ticks.get(index))).as(WORDS.get(index)).isGreaterThan(left(before) + Svg.width(before.text(), SIZE));
        }
    }

    @Test
    void ofWordsThatWouldTouchOnlyTheEndsStay() {
        assertThat(ticks("A label that is so long that hardly any room is left for it", "0.51 (0.45 to 0.56), 30 of 46 answered"))
                .extracting(Element::text).containsExactly("Not for us", "Lead or co-lead");
    }
}
