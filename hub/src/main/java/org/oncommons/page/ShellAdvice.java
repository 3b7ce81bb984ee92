package org.oncommons.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the shell into the model of every page. */
@ControllerAdvice
class ShellAdvice {

    static final String FLASH = "flash";
    static final String LANGUAGE_COOKIE = "language";
    static final String THEME_COOKIE = "theme";

    private final PageSettings settings;
    private final Texts texts;
    private final ViewerSource viewers;
    private final List<Door> doors;

    ShellAdvice(PageSettings settings, Texts texts, ViewerSource viewers, List<Door> doors) {
        this.settings = settings;
        this.texts = texts;
        this.viewers = viewers;
        this.doors = doors.stream().sorted(Comparator.comparingInt(Door::order)).toList();
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        Viewer viewer = viewers.viewer();
        return new Shell(
                settings.network(), settings.demo(), language(request), ZoneId.of(settings.zone()), viewer,
                request.getRequestURI(), cookie(request, THEME_COOKIE, "auto"), flash(request),
                doors.stream().filter(door -> door.visible().test(viewer)).toList(), () -> csrf(request), texts);
    }

    Locale language(HttpServletRequest request) {
        Locale chosen = Locale.forLanguageTag(cookie(request, LANGUAGE_COOKIE, "und"));
        if (texts.languages().contains(chosen)) {
            return chosen;
        }
        List<Locale.LanguageRange> wanted = ranges(request.getHeader("Accept-Language"));
        Locale best = Locale.lookup(wanted, texts.languages());
        return best != null ? best : Locale.ENGLISH;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static String csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private static String flash(HttpServletRequest request) {
        Map<String, ?> left = RequestContextUtils.getInputFlashMap(request);
        Object message = left == null ? null : left.get(FLASH);
        return message == null ? "" : message.toString();
    }

    private static String cookie(HttpServletRequest request, String name, String otherwise) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? otherwise : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue).findFirst().orElse(otherwise);
    }
}
