package org.oncommons.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.oncommons.drawing.HeatMap.Cell;
import org.oncommons.drawing.HeatMap.Head;
import org.oncommons.drawing.HeatMap.Scale;
import org.oncommons.drawing.LinePlot.Line;
import org.oncommons.drawing.LinePlot.Point;
import org.oncommons.drawing.RingPlot.Edge;
import org.oncommons.drawing.RingPlot.Node;

class PicturesTests {

    private static final String HOSTILE = "<script>\"a\" & b</script>";

    @Test
    void anAxisHasRoundTicksAroundAllThatIsDrawn() {
        assertThat(ticks(Axis.round(0, 7, 5, String::valueOf))).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
        assertThat(ticks(Axis.round(3.2, 4.8, 4, String::valueOf))).containsExactly(3.0, 3.5, 4.0, 4.5, 5.0);
        assertThat(ticks(Axis.round(5, 5, 2, String::valueOf))).containsExactly(5.0, 10.0);
    }

    @Test
    void nothingIsDrawnBesideItsAxis() {
        Axis axis = new Axis(0, 10, List.of());

        assertThat(axis.position(5, 100, 200)).isEqualTo(200);
        assertThat(axis.position(-3, 100, 200)).isEqualTo(100);
        assertThat(axis.position(30, 100, 200)).isEqualTo(300);
        assertThat(new Axis(10, 0, List.of()).position(10, 100, 200)).isEqualTo(100);
    }

    @Test
    void hostileWordsStayWords() {
        Axis axis = new Axis(0, 1, List.of(new Axis.Tick(0, HOSTILE)));
        List<Picture> pictures = List.of(
                new DotPlot(HOSTILE, axis, List.of(new DotPlot.Row(HOSTILE, "/a?b=\"c\"", HOSTILE, 0.1, 0.2,
                        List.of(new Mark(0.15, Mark.Shape.MINE, HOSTILE)), HOSTILE))).draw(),
                new HeatMap(HOSTILE, heads(HOSTILE), heads(HOSTILE), List.of(List.of(new Cell(1.0, HOSTILE))), Scale.SEQUENCE).draw(),
                new LinePlot(HOSTILE, new LinePlot.Scale(axis, HOSTILE), new LinePlot.Scale(axis, HOSTILE),
                        List.of(new Line(HOSTILE, List.of(new Point(0, 0, HOSTILE)))), new Point(0, 0, HOSTILE)).draw(),
                new RingPlot(HOSTILE, List.of(new Node(HOSTILE, "", false, HOSTILE)), List.of(new Edge(0, 0, HOSTILE))).draw());

        assertThat(pictures).allSatisfy(picture -> {
            assertThat(picture.marked(HOSTILE).wide()).doesNotContain("<script");
            Document drawn = Jsoup.parse(picture.marked(HOSTILE).narrow(), "", Parser.xmlParser());
            assertThat(drawn.select("script")).isEmpty();
            assertThat(drawn.select("svg").attr("aria-label")).isEqualTo(HOSTILE);
            assertThat(drawn.select("title").eachText()).contains(HOSTILE);
        });
    }

    @Test
    void wordsThatDoNotFitAreCutAndSaySo() {
        assertThat(Svg.cut("Imaging", 13, 200)).isEqualTo("Imaging");
        assertThat(Svg.cut("Quality of life and patient-reported outcomes", 13, 110)).isEqualTo("Quality of lif…");
        assertThat(Svg.cut("Imaging", 13, 1)).isEqualTo("I…");
    }

    @Test
    void whatIsMissingInAHeatMapIsAnEmptyFrameAndNoColour() {
        Document drawn = drawn(new HeatMap("Map", heads("a", "b"), heads("x", "y", "z"), List.of(
                List.of(new Cell(0.0, ""), new Cell(null, "missing"), new Cell(1.0, "")),
                List.of(new Cell(0.5, ""), new Cell(2.0, ""), new Cell(-1.0, ""))), Scale.SEQUENCE).draw().wide());

        assertThat(drawn.select("rect").eachAttr("class")).containsExactly("seq-0", "cell-missing", "seq-8", "seq-4", "seq-8", "seq-0");
        assertThat(drawn.select("rect.cell-missing").attr("fill")).isEqualTo("none");
        assertThat(Scale.DIVERGING.step(-0.5)).isZero();
        assertThat(Scale.DIVERGING.step(0)).isEqualTo(4);
        assertThat(Scale.DIVERGING.step(0.5)).isEqualTo(8);
    }

    @Test
    void aLineIsInterruptedWhereThereIsNoNumber() {
        Axis axis = new Axis(0, 4, List.of());
        Document drawn = drawn(new LinePlot("Lines", new LinePlot.Scale(axis, ""), new LinePlot.Scale(axis, ""), List.of(new Line("", List.of(
                new Point(0, 1, ""), new Point(1, 2, ""), new Point(2, Double.NaN, ""), new Point(3, 1, ""), new Point(4, 9, "")))),
                null).draw().wide());

        assertThat(drawn.select("path.line").attr("d").replaceAll("[0-9. ]", "")).isEqualTo("MLM");
    }

    @Test
    void theWordsOfARingStandBesideItAndNeverUpsideDown() {
        List<Node> nodes = List.of(node("top"), node("right"), node("bottom"), node("left"));
        Document drawn = drawn(new RingPlot("Ring", nodes, List.of(new Edge(0, 1, "both"))).draw().wide());

        assertThat(drawn.select("text.plot-label").eachText()).containsExactly("top", "right", "bottom", "left");
        assertThat(drawn.select("text.plot-label").eachAttr("text-anchor")).containsExactly("start", "start", "start", "end");
        assertThat(drawn.select("text.plot-label").eachAttr("transform")).allSatisfy(transform ->
                assertThat(Math.cos(Math.toRadians(Double.parseDouble(transform.replaceAll(".*rotate\\((.*)\\)", "$1")))))
                        .isGreaterThanOrEqualTo(-1e-9));
        Element first = drawn.select("circle").first();
        assertThat(Double.parseDouble(first.attr("cy"))).isCloseTo(180, within(0.1));
    }

    @Test
    void aPictureIsTwiceAsWideAsItsDrawingAndWhiteBehind() throws IOException {
        byte[] png = new HeatMap("Map", heads("a"), heads("x"), List.of(List.of(new Cell(1.0, ""))), Scale.SEQUENCE).draw().png();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        String drawing = new HeatMap("Map", heads("a"), heads("x"), List.of(List.of(new Cell(1.0, ""))), Scale.SEQUENCE).draw().wide();
        assertThat(image.getWidth()).isCloseTo((int) (2 * Double.parseDouble(drawn(drawing).select("svg").attr("width"))), within(1));
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    }

    private static List<Double> ticks(Axis axis) {
        assertThat(axis.from()).isEqualTo(axis.ticks().getFirst().at());
        assertThat(axis.to()).isEqualTo(axis.ticks().getLast().at());
        return axis.ticks().stream().map(Axis.Tick::at).toList();
    }

    private static List<Head> heads(String... labels) {
        return List.of(labels).stream().map(label -> new Head(label, "", false)).toList();
    }

    private static Node node(String label) {
        return new Node(label, "", false, label);
    }

    private static Document drawn(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }
}
