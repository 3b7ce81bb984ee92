package org.oncommons.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * A picture in two forms, of which the page shows the one that fits.
 *
 * @param wide   SVG for a desktop, for print and for downloads
 * @param narrow SVG for a phone
 */
public record Picture(String wide, String narrow) {

    /** Pixels per unit of the picture: sharp on a slide. */
    private static final float SCALE = 2;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\" width=\"([0-9.]+)\" height=\"[0-9.]+\"");
    /** Room for a line of words below. */
    private static final double MARK = 28;

    /** The same picture with words below it, in both forms, so that they stay with it wherever it goes. */
    public Picture marked(String words) {
        return new Picture(marked(wide, words), marked(narrow, words));
    }

    private static String marked(String svg, String words) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            return svg;
        }
        String height = String.valueOf(Double.parseDouble(size.group(2)) + MARK);
        String higher = svg.substring(0, size.start()) + "viewBox=\"0 0 " + size.group(1) + " " + height + "\" width=\"" + size.group(3)
                + "\" height=\"" + height + "\"" + svg.substring(size.end());
        return higher.replaceFirst("</svg>$", "<text class=\"plot-mark\" x=\"4\" y=\"" + (Double.parseDouble(size.group(2)) + MARK / 2)
                + "\" fill=\"#a3271b\" font-weight=\"bold\">" + Matcher.quoteReplacement(Svg.escaped(words)) + "</text></svg>");
    }

    /** The wide form as PNG with a white ground. */
    public byte[] png() {
        Pixels pixels = new Pixels();
        float width = Float.parseFloat(wide.replaceFirst("(?s)^.*? width=\"([0-9.]+)\".*$", "$1"));
        pixels.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width * SCALE);
        pixels.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        try {
            pixels.transcode(new TranscoderInput(new StringReader(wide)), new TranscoderOutput());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(pixels.image, "png", out);
            return out.toByteArray();
        } catch (TranscoderException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Pixels extends ImageTranscoder {

        private BufferedImage image = createImage(1, 1);

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, TranscoderOutput unused) {
            image = drawn;
        }
    }
}
