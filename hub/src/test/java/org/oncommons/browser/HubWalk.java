package org.oncommons.browser;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncommons.SurveyScene;
import org.oncommons.browser.SiteMap.Visit;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running hub as the walks through it see it: where it is, what can be asked of it, and where they begin. */
final class HubWalk {

    private static final Map<ApplicationContext, HubWalk> BEGUN = new ConcurrentHashMap<>();

    private final ApplicationContext context;
    private final URI hub;
    private final PageRoutes routes;
    private final Map<Visitor, List<String>> begin;
    private final Map<Visitor, SiteMap> walked = new ConcurrentHashMap<>();

    private HubWalk(ApplicationContext context) {
        this.context = context;
        this.hub = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        this.routes = PageRoutes.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        String answer = openWave(context) + "/aurora";
        String questionnaire = questionnaireInWork(context);
        this.begin = Map.of(
                Visitor.GUEST, List.of("/"),
                Visitor.MEMBER, List.of("/", "/survey/waves/" + answer.replace("/aurora", "/answers/aurora")),
                Visitor.REPRESENTATIVE, List.of("/", "/answering/" + answer, "/answering/" + answer + "/sign"),
                Visitor.COORDINATOR, List.of("/", "/answering/" + answer, questionnaire, questionnaire + "/edit", questionnaire + "/publish"));
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
                SiteMap.walk(HubSession.of(hub, visitor), routes, visitor, begin.getOrDefault(visitor, List.of())));
    }

    /** The pages that the visitor finds, in another language. */
    List<Visit> by(Visitor visitor, String language) {
        return by(visitor).in(language, HubSession.of(hub, visitor));
    }

    /** What people typed and what carries languages of its own. */
    TypedContent content() {
        return TypedContent.in(context.getBean(JdbcClient.class));
    }

    /** A wave with every type of question, open for the institution of the visitors, who would know it by a mail. */
    private static String openWave(ApplicationContext context) {
        UUID institution = context.getBean(InstitutionDirectory.class).bySlug("aurora").orElseThrow().id();
        return context.getBean(SurveyScene.class).openWave(SurveyScene.questionnaire(), List.of(institution)).toString();
    }

    /** A questionnaire whose second version is published and whose third is a draft. */
    private static String questionnaireInWork(ApplicationContext context) {
        QuestionnaireManagement questionnaires = context.getBean(QuestionnaireManagement.class);
        UUID first = questionnaires.create(SurveyScene.questionnaire());
        UUID questionnaire = questionnaires.version(first).orElseThrow().questionnaire();
        questionnaires.publish(first);
        questionnaires.publish(questionnaires.draft(questionnaire));
        questionnaires.draft(questionnaire);
        return "/questionnaire/" + questionnaire;
    }
}
