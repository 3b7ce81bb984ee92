package org.oncommons.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long pages take while many people read at once. Every visitor signs in, then reads the pages in turn, pausing between two pages as a
 * person does. Arguments: the hub's address on this machine, e-mail address, password, number of visitors, seconds, seconds between two
 * pages of a visitor, then the paths. Prints the median, the 95th percentile and the longest time of each page in milliseconds.
 */
public final class PageLoad {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATHS_FROM = 6;

    private final URI hub;
    private final String email;
    private final String password;
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private PageLoad(URI hub, String email, String password) {
        this.hub = hub;
        this.email = email;
        this.password = password;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length <= PATHS_FROM || !URI.create(arguments[0]).getHost().equals("localhost")) {
            throw new IllegalArgumentException("ADDRESS (on localhost) EMAIL PASSWORD VISITORS SECONDS PAUSE PATH…");
        }
        PageLoad load = new PageLoad(URI.create(arguments[0]), arguments[1], arguments[2]);
        load.run(Integer.parseInt(arguments[3]), Duration.ofSeconds(Long.parseLong(arguments[4])),
                Duration.ofMillis(Math.round(1000 * Double.parseDouble(arguments[5]))),
                Arrays.asList(arguments).subList(PATHS_FROM, arguments.length));
        load.report();
    }

    private void run(int visitors, Duration duration, Duration pause, List<String> paths) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int visitor = 0; visitor < visitors; visitor++) {
                int start = visitor;
                threads.submit(() -> visit(start, end, pause, paths));
            }
            threads.shutdown();
            threads.awaitTermination(duration.toSeconds() + 120, TimeUnit.SECONDS);
        }
    }

    private void visit(int start, long end, Duration pause, List<String> paths) {
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            signIn(browser);
            for (int page = start; System.nanoTime() < end; page++) {
                read(browser, paths.get(page % paths.size()));
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (IOException | RuntimeException failure) {
            failures.add(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(HttpClient browser) throws IOException, InterruptedException {
        String form = browser.send(get("/identity/sign-in"), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = FORM_TOKEN.matcher(form);
        if (!token.find()) {
            throw new IOException("The sign-in form has no token.");
        }
        String body = "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        browser.send(HttpRequest.newBuilder(hub.resolve("/identity/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private void read(HttpClient browser, String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = browser.send(get(path), HttpResponse.BodyHandlers.ofString());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        if (answer.statusCode() == 200 && !answer.uri().getPath().equals("/identity/sign-in")) {
            times.computeIfAbsent(path, unused -> new ConcurrentLinkedQueue<>()).add(millis);
        } else {
            failures.add(path + " answered " + answer.statusCode());
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).header("Accept", "text/html").build();
    }

    private void report() {
        List<Long> all = new ArrayList<>();
        System.out.printf("%-60s %8s %8s %8s %8s%n", "page", "read", "median", "95 %", "longest");
        new TreeMap<>(times).forEach((path, measured) -> {
            all.addAll(measured);
            line(path, measured.stream().sorted().toList());
        });
        line("all", all.stream().sorted().toList());
        System.out.println(failures.size() + " failures" + (failures.isEmpty() ? "" : ", the first: " + failures.peek()));
    }

    private static void line(String name, List<Long> sorted) {
        if (!sorted.isEmpty()) {
            System.out.printf("%-60s %8d %8d %8d %8d%n", name, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), sorted.getLast());
        }
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
