package org.oncommons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTests {

    private static final String NAMES = "Szegedi Őrség, Łódź, Čelje, Iași, Αθήνα, София, Reykjavík, Düzce, Þórður";

    @Test
    void printsTheLettersOfAllEuropeanLanguages() throws IOException {
        byte[] pdf = Pdf.of(page("font-family: 'DejaVu Sans Condensed'", "<p>" + NAMES + "</p><p><strong>" + NAMES + "</strong></p>"));

        assertThat(text(pdf)).containsSubsequence(NAMES, NAMES);
        assertThat(fonts(pdf)).hasSize(2).allMatch(font -> font.contains("DejaVuSansCondensed"));
    }

    /** What is printed beside the start reads the fonts and draws a picture; else the first reader would wait for that. */
    @Test
    void warmsUpWithWordsAndAPicture() throws IOException {
        byte[] pdf = Pdf.of(PdfWarmUp.SAMPLE);

        assertThat(text(pdf)).contains("Sample", "two");
        assertThat(fonts(pdf)).hasSize(2);
    }

    @Test
    void printsThemEvenWhereThePageAsksForAnotherFont() throws IOException {
        assertThat(text(Pdf.of(page("font-family: sans-serif", "<p>" + NAMES + "</p>")))).contains(NAMES);
    }

    /** Letters in pictures are drawn as shapes, so that what tells the font is how wide they run. */
    @Test
    void printsPicturesInTheSameFont() throws Exception {
        String picture = "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='40' viewBox='0 0 600 40' font-family=\"'DejaVu Sans"
                + " Condensed'\"><text x='5' y='20' font-size='13'>" + NAMES + "</text></svg>";

        double drawn = inkWidth(Pdf.of(page("font-family: 'DejaVu Sans Condensed'", picture)));

        assertThat(drawn).isCloseTo(width("DejaVuSansCondensed.ttf", 13), withPercentage(2));
    }

    private static double width(String file, float size) throws Exception {
        try (InputStream in = PdfTests.class.getResourceAsStream("/fonts/dejavu-fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size)
                    .getStringBounds(NAMES, new FontRenderContext(null, true, true)).getWidth();
        }
    }

    /** From the first to the last column of the page with ink, in CSS pixels. */
    private static double inkWidth(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 288);
            IntSummaryStatistics inked = IntStream.range(0, image.getWidth())
                    .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> (image.getRGB(x, y) & 0xff) < 128)).summaryStatistics();
            return (inked.getMax() - inked.getMin()) / 3.0;
        }
    }

    private static String page(String style, String content) {
        return "<!DOCTYPE html><html><head><style>@page { size: A4 } body { " + style + " }</style></head><body>" + content + "</body></html>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                names.add(document.getPage(0).getResources().getFont(name).getName());
            }
        }
        return names;
    }
}
