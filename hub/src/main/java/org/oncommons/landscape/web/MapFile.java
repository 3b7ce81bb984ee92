package org.oncommons.landscape.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a reader takes along of the map. A preview says that it is one in its name and inside, so that nobody cites it. */
record MapFile(MapFrame frame, Shell shell) {

    private static final String PREVIEW = "preview-";

    static boolean picture(String format) {
        return format.equals("svg") || format.equals("png");
    }

    /** @param format {@code svg} or {@code png} */
    ResponseEntity<byte[]> picture(String name, Picture picture, String format) {
        Picture marked = frame.frozen() ? picture : picture.marked(shell.text("landscape.preview.mark", frame.wave()));
        boolean png = format.equals("png");
        byte[] content = png ? marked.png() : marked.wide().getBytes(StandardCharsets.UTF_8);
        return named(name + "." + format, png ? MediaType.IMAGE_PNG : MediaType.parseMediaType("image/svg+xml"), content);
    }

    /** @param format {@code csv} or {@code xlsx} */
    ResponseEntity<byte[]> table(String name, List<String> columns, List<List<@Nullable Object>> rows, String format) {
        return frame.frozen() ? new Download(name, columns, rows).as(format)
                : new Download(PREVIEW + name, and(columns, shell.text("landscape.preview.column")),
                        rows.stream().map(row -> and(row, (Object) shell.text("landscape.preview.mark", frame.wave()))).toList()).as(format);
    }

    ResponseEntity<byte[]> report(String name, byte[] content) {
        return named(name + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    private ResponseEntity<byte[]> named(String name, MediaType type, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename((frame.frozen() ? "" : PREVIEW) + name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(content);
    }

    private static <T> List<T> and(List<T> row, T last) {
        List<T> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }
}
