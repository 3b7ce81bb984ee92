package org.oncommons.trialregistry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.NamedFile;
import org.oncommons.page.Problem;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegistryFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the interface of ClinicalTrials.gov, version 2, page by page; never longer than a while and never for more than so many. */
@Component
class CtGovClient {

    /** How far it is. */
    interface Progress {
        void fetched(int done, int all);
    }

    static final int MOST_STUDIES = 2_000;
    private static final int PAGE_SIZE = 100;
    private static final int MOST_BYTES = 60_000_000;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Pattern NEXT = Pattern.compile("\"nextPageToken\"\\s*:\\s*\"([^\"\\\\]{1,500})\"");
    private static final Pattern TOTAL = Pattern.compile("\"totalCount\"\\s*:\\s*(\\d{1,8})");

    private final String address;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    CtGovClient(
            @Value("${oncommons.trialregistry.ctgov:https://clinicaltrials.gov}") String address,
            @Value("${oncommons.trialregistry.patience:PT30S}") Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * All studies that the words find.
     *
     * @throws Problem when the registry cannot be reached, answers something else, or finds none or too many
     */
    List<RegisteredStudy> find(String words, Progress progress) {
        List<RegisteredStudy> found = new ArrayList<>();
        String token = "";
        do {
            String page = page(words, token);
            Matcher total = TOTAL.matcher(page);
            int all = total.find() ? Integer.parseInt(total.group(1)) : 0;
            if (token.isEmpty() && all > MOST_STUDIES) {
                throw Problem.invalid("trialregistry.problem.too-many", all, MOST_STUDIES);
            }
            if (page.contains("\"nctId\"")) {
                found.addAll(RegistryFile.read(NamedFile.of("ClinicalTrials.gov", page.getBytes(StandardCharsets.UTF_8)), done -> { }));
            }
            progress.fetched(found.size(), all);
            Matcher next = NEXT.matcher(page);
            token = next.find() ? next.group(1) : "";
        } while (!token.isEmpty() && found.size() < MOST_STUDIES);
        if (found.isEmpty()) {
            throw Problem.invalid("trialregistry.problem.nothing", words);
        }
        return found;
    }

    private String page(String words, String token) {
        String query = "/api/v2/studies?format=json&countTotal=true&pageSize=" + PAGE_SIZE + "&query.term=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (token.isEmpty() ? "" : "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + query)).timeout(patience).header("Accept", "application/json").GET().build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES);
                if (answer.statusCode() != 200 || bytes.length == MOST_BYTES) {
                    throw Problem.invalid("trialregistry.problem.answer", answer.statusCode());
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            throw Problem.invalid("trialregistry.problem.unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.invalid("trialregistry.problem.unreachable");
        }
    }
}
