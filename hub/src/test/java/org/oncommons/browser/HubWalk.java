package org.oncommons.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncommons.SurveyScene;
import org.oncommons.browser.SiteMap.Visit;
import org.oncommons.network.InstitutionDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running hub as the walks through it see it: where it is, what can be asked of it, and where they begin. */
final class HubWalk {

    private static final Map<ApplicationContext, HubWalk> BEGUN = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final URI hub;
    private final PageRoutes routes;
    private final List<String> begin;
    private final Map<Visitor, SiteMap> walked = new ConcurrentHashMap<>();

    private HubWalk(ApplicationContext context) {
        this.context = context;
        this.hub = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        this.routes = PageRoutes.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        this.begin = List.of("/", openAnswer(context));
    }

    static HubWalk through(ApplicationContext context) {
        return BEGUN.computeIfAbsent(context, HubWalk::new);
    }

    URI hub() {
        return hub;
    }

    PageRoutes routes() {
        return routes;
    }

    /** What the visitor finds; walked once. */
    SiteMap by(Visitor visitor) {
        return walked.computeIfAbsent(visitor, unused ->
                SiteMap.walk(HubSession.of(hub, visitor), routes, visitor, visitor == Visitor.GUEST ? List.of("/") : begin));
    }

    /** The pages that the visitor finds, in another language. */
    List<Visit> by(Visitor visitor, String language) {
        return by(visitor).in(language, HubSession.of(hub, visitor));
    }

    /** What people typed and what carries languages of its own. */
    TypedContent content() {
        return TypedContent.in(context.getBean(JdbcClient.class));
    }

    /** A wave with every type of question, open for the institution of the visitors; a mail would tell them. */
    private static String openAnswer(ApplicationContext context) {
        UUID institution = context.getBean(InstitutionDirectory.class).bySlug("aurora").orElseThrow().id();
        UUID wave = context.getBean(SurveyScene.class).openWave(SurveyScene.questionnaire(), List.of(institution));
        return "/answering/" + wave + "/aurora";
    }
}
