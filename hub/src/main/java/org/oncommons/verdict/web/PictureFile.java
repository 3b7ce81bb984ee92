package org.oncommons.verdict.web;

import java.nio.charset.StandardCharsets;
import org.oncommons.drawing.Picture;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture that a reader takes along. */
final class PictureFile {

    private PictureFile() {}

    /** @param format {@code svg} or {@code png} */
    static ResponseEntity<byte[]> of(String name, Picture picture, String format) {
        boolean png = format.equals("png");
        byte[] content = png ? picture.png() : picture.wide().getBytes(StandardCharsets.UTF_8);
        return file(name + "." + format, png ? MediaType.IMAGE_PNG : MediaType.parseMediaType("image/svg+xml"), content);
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(content);
    }
}
