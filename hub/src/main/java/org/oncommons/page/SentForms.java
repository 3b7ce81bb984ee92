package org.oncommons.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A form that makes something new makes it once, also when it is sent twice: by a second click, or by loading the page after it again. Such a
 * form carries {@code once}, another value each time it is shown ({@code page/csrf.jte}). The same form with the same words a second time leads
 * to what the first one made; one that was refused can be sent again.
 */
@Component
class SentForms implements HandlerInterceptor {

    private static final String FIELD = "once";
    private static final String MINE = SentForms.class.getName();
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient database;
    private final Clock clock;

    SentForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!request.getMethod().equals("POST") || request.getParameter(FIELD) == null) {
            return true;
        }
        String digest = digest(request);
        if (database.sql("INSERT INTO page.sent_form (digest, sent_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(digest, Timestamp.from(clock.instant())).update() == 1) {
            request.setAttribute(MINE, digest);
            return true;
        }
        Optional<String> made = database.sql("SELECT made FROM page.sent_form WHERE digest = ?").param(digest).query(String.class).optional();
        if (made.isEmpty() || made.get().isEmpty()) {
            throw Problem.conflict("page.problem.at-once");
        }
        response.sendRedirect(made.get());
        return false;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(MINE) instanceof String digest)) {
            return;
        }
        String made = response.getHeader(HttpHeaders.LOCATION);
        if (made == null) {
            database.sql("DELETE FROM page.sent_form WHERE digest = ?").param(digest).update();
        } else {
            database.sql("UPDATE page.sent_form SET made = ? WHERE digest = ?").params(made, digest).update();
        }
    }

    @Scheduled(fixedDelayString = "PT6H")
    void forget() {
        database.sql("DELETE FROM page.sent_form WHERE sent_at < ?").param(Timestamp.from(clock.instant().minus(REMEMBERED))).update();
    }

    /** Of the address and everything that was typed, so that other words in the same form are another form. */
    private static String digest(HttpServletRequest request) {
        Map<String, String[]> typed = new TreeMap<>(request.getParameterMap());
        typed.remove("_csrf");
        StringBuilder all = new StringBuilder(request.getRequestURI());
        typed.forEach((name, values) -> all.append('\0').append(name).append('\0').append(String.join("\0", values)));
        if (request instanceof MultipartHttpServletRequest upload) {
            upload.getMultiFileMap().values().stream().flatMap(List::stream)
                    .forEach(file -> all.append('\0').append(file.getOriginalFilename()).append('\0').append(file.getSize()));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
