package org.oncommons.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Language and colours, remembered in the browser, so that guests have them too. */
@Controller
class Preferences {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Texts texts;

    Preferences(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/page/language")
    RedirectView language(@RequestParam String language, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        if (texts.languages().contains(Locale.forLanguageTag(language))) {
            remember(ShellAdvice.LANGUAGE_COOKIE, language, response);
        }
        return to(back);
    }

    @GetMapping("/page/theme")
    RedirectView theme(@RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        if (theme.matches("light|dark|auto")) {
            remember(ShellAdvice.THEME_COOKIE, theme, response);
        }
        return to(back);
    }

    private static void remember(String name, String value, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value)
                .path("/").maxAge(REMEMBERED).sameSite("Lax").httpOnly(true).build().toString());
    }

    /** As it was: braces in a filter are no places to put something into. */
    private static RedirectView to(String back) {
        RedirectView view = new RedirectView(inside(back));
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** Only paths of this site: never a way to send people elsewhere. */
    static String inside(String path) {
        return path.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? path : "/";
    }
}
