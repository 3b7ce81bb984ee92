package org.oncommons.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Makes PDFs of pages that are written for paper, with the pictures in them. The fonts that every PDF reader has know Western European
 * letters only, and what they lack is printed as #: here the names of people and places keep theirs. The page asks for the font by
 * {@code font-family: 'DejaVu Sans Condensed'}.
 */
public final class Pdf {

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final String FONTS = "/fonts/dejavu-fonts/DejaVuSansCondensed";
    private static final Set<FSFontUseCase> EVERYWHERE =
            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG, FSFontUseCase.FALLBACK_PRE, FSFontUseCase.FALLBACK_FINAL);
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    /** @param html a whole document; what it refers to is not loaded */
    public static byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(Fonts.REGULAR, FAMILY, REGULAR, FontStyle.NORMAL, true, EVERYWHERE)
                    .useFont(Fonts.BOLD, FAMILY, BOLD, FontStyle.NORMAL, true, EVERYWHERE)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "/")
                    .toStream(out).run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Pictures take fonts from files only, so that those of the application are put beside each other once. */
    private static final class Fonts {

        private static final File REGULAR = file(".ttf");
        private static final File BOLD = file("-Bold.ttf");

        private static File file(String ending) {
            try (InputStream font = Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + ending), ending)) {
                Path file = Files.createTempFile("oncommons", ending);
                file.toFile().deleteOnExit();
                Files.copy(font, file, StandardCopyOption.REPLACE_EXISTING);
                return file.toFile();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
