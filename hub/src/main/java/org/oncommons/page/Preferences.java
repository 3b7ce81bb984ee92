package org.oncommons.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and colours, remembered in the browser, so that guests have them too. */
@Controller
class Preferences {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Texts texts;

    Preferences(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/page/language")
    String language(@RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        if (texts.languages().contains(Locale.forLanguageTag(language))) {
            remember(ShellAdvice.LANGUAGE_COOKIE, language, response);
        }
        return "redirect:" + inside(back);
    }

    @GetMapping("/page/theme")
    String theme(@RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        if (theme.matches("light|dark|auto")) {
            remember(ShellAdvice.THEME_COOKIE, theme, response);
        }
        return "redirect:" + inside(back);
    }

    private static void remember(String name, String value, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value)
                .path("/").maxAge(REMEMBERED).sameSite("Lax").httpOnly(true).build().toString());
    }

    /** Only paths of this site: never a way to send people elsewhere. */
    static String inside(String path) {
        return path.matches("/(?![/\\\\]).*") || path.equals("/") ? path.replaceAll("[\\r\\n]", "") : "/";
    }
}
