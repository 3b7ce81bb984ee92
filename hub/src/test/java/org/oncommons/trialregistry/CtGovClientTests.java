package org.oncommons.trialregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.page.Problem;
import org.oncommons.registryformats.RegisteredStudy;

/** Against a registry that the test itself runs. */
class CtGovClientTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer registry;
    private Function<String, String> answer;

    @BeforeEach
    void begin() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/api/v2/studies", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            byte[] body = answer.apply(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        registry.stop(0);
    }

    @Test
    void fetchesAllPages() {
        answer = query -> query.contains("pageToken=next") ? "{\"totalCount\": 2, \"studies\": [" + study(2) + "]}"
                : "{\"totalCount\": 2, \"studies\": [" + study(1) + "], \"nextPageToken\": \"next\"}";
        assertThat(client().find("breast cancer & less", (done, all) -> { })).extracting(RegisteredStudy::id).containsExactly("NCT00000001", "NCT00000002");
        assertThat(asked).hasSize(2).allSatisfy(query -> assertThat(query).contains("query.term=breast+cancer+%26+less"));
    }

    @Test
    void refusesMoreThanItMayBring() {
        answer = query -> "{\"totalCount\": 5000, \"studies\": [" + study(1) + "]}";
        assertThatThrownBy(() -> client().find("cancer", (done, all) -> { })).isInstanceOf(Problem.class).hasMessage("trialregistry.problem.too-many");
    }

    @Test
    void saysThatNothingWasFound() {
        answer = query -> "{\"totalCount\": 0, \"studies\": []}";
        assertThatThrownBy(() -> client().find("nothing", (done, all) -> { })).isInstanceOf(Problem.class).hasMessage("trialregistry.problem.nothing");
    }

    @Test
    void saysThatTheRegistryDidNotAnswerAsExpected() {
        answer = query -> "";
        assertThatThrownBy(() -> client().find("cancer", (done, all) -> { })).isInstanceOf(Problem.class).hasMessage("trialregistry.problem.answer");
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        answer = query -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "";
        };
        assertThatThrownBy(() -> client().find("cancer", (done, all) -> { })).isInstanceOf(Problem.class).hasMessage("trialregistry.problem.unreachable");
    }

    private CtGovClient client() {
        return new CtGovClient("http://localhost:" + registry.getAddress().getPort(), Duration.ofSeconds(2));
    }

    private static String study(int number) {
        return "{\"protocolSection\": {\"identificationModule\": {\"nctId\": \"NCT0000000" + number + "\", \"briefTitle\": \"Made up\"}}}";
    }
}
