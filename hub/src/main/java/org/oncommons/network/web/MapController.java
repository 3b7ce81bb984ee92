package org.oncommons.network.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.HtmlUtils;

/** The map as a file that stands by itself: with its outlines, colours and names. */
@Controller
class MapController {

    private static final String STYLE = """
            <style>#europe{fill:#dfe5e8;stroke:#fff}.m{stroke:#fff;stroke-width:1.5}.l{stroke:#51606e}
            .COMPREHENSIVE_CANCER_CENTRE{fill:#0a6c9e}.CANCER_CENTRE{fill:#a8460a}.OTHER{fill:#00735a}.PATIENT_ORGANISATION{fill:#9c3a78}</style>
            """;

    private final InstitutionDirectory directory;
    private final DirectoryFacets facets;
    private final String outlines;

    MapController(InstitutionDirectory directory, DirectoryFacets facets) throws IOException {
        this.directory = directory;
        this.facets = facets;
        try (InputStream file = Objects.requireNonNull(MapController.class.getResourceAsStream("/static/network/europe.svg"))) {
            this.outlines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/network/map.svg")
    ResponseEntity<byte[]> map(
            @ModelAttribute(name = "filter") DirectoryFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        List<InstitutionSummary> chosen = facets.offer(filter, shell).accepted(directory.everything(), filter).stream()
                .map(InstitutionDetails::summary).toList();
        StringBuilder drawing = new StringBuilder(outlines.replace("<g id=", STYLE + "<g id=").replace("</svg>", ""));
        EuropeMap.of(chosen, Set.of()).markers().forEach(marker -> draw(marker, drawing));
        ContentDisposition name = ContentDisposition.attachment().filename("institutions.svg").build();
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(drawing.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void draw(EuropeMap.Marker marker, StringBuilder drawing) {
        String names = marker.institutions().stream().map(InstitutionSummary::name).reduce((one, other) -> one + "; " + other).orElse("");
        drawing.append("<g><title>").append(HtmlUtils.htmlEscape(names, "UTF-8")).append("</title>");
        String colour = marker.first().type().name();
        String x = String.valueOf(marker.x());
        String y = String.valueOf(marker.y());
        drawing.append(switch (marker.first().type()) {
            case COMPREHENSIVE_CANCER_CENTRE -> "<circle class=\"m " + colour + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"7.5\"/>";
            case CANCER_CENTRE -> "<rect class=\"m " + colour + "\" x=\"" + (marker.x() - 6.5) + "\" y=\"" + (marker.y() - 6.5) + "\" width=\"13\" height=\"13\"/>";
            case OTHER -> "<path class=\"m " + colour + "\" d=\"M" + x + " " + (marker.y() - 9) + "l9 9l-9 9l-9-9z\"/>";
            case PATIENT_ORGANISATION -> "<path class=\"m " + colour + "\" d=\"M" + x + " " + (marker.y() - 9) + "l8.5 15h-17z\"/>";
        }).append("</g>\n");
    }
}
