package org.oncommons.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that a machine can check. Each has a twin in {@link HouseRulesTests} that breaks it. */
final class HouseRules {

    static final ArchRule ENTITIES_AND_REPOSITORIES_STAY_IN_THEIR_MODULE = classes()
            .that().areAnnotatedWith(Entity.class).or().areAssignableTo(Repository.class)
            .should().notBePublic();

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotMatching("set[A-Z].*");

    static final ArchRule NAMES_TELL_THE_SUBJECT = noClasses()
            .should().haveNameMatching(".*(Impl|DTO|Dto|Mapper|Utils?|Helper|Manager)");

    static final ArchRule NO_COMMON_PACKAGE = noClasses()
            .should().resideInAnyPackage("..common..", "..util..", "..utils..", "..impl..", "..dto..");

    static final ArchRule NOBODY_READS_THE_CLOCK_DIRECTLY = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    static final ArchRule NO_FIELD_INJECTION = fields()
            .should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    static final ArchRule CONTROLLERS_LIVE_IN_THE_WEB_PACKAGE_OF_A_MODULE = classes()
            .that().areAnnotatedWith(Controller.class).and().resideOutsideOfPackage("org.oncommons.page..")
            .should().resideInAPackage("..web");

    static final ArchRule URLS_BEGIN_WITH_THE_MODULE = classes()
            .that().areAnnotatedWith(Controller.class)
            .should(haveFullPathsThatBeginWithTheModule());

    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC = classes()
            .that().areAnnotatedWith(Controller.class).should().notBePublic();

    static final ArchRule METHODS_ARE_PURE_JAVA = noClasses()
            .that().resideInAPackage("..methods..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..");

    private static final List<Class<? extends Annotation>> MAPPINGS =
            List.of(GetMapping.class, PostMapping.class, PutMapping.class, DeleteMapping.class, RequestMapping.class);

    private HouseRules() {}

    static List<ArchRule> all() {
        return List.of(ENTITIES_AND_REPOSITORIES_STAY_IN_THEIR_MODULE, ENTITIES_HAVE_NO_SETTERS, NAMES_TELL_THE_SUBJECT,
                NO_COMMON_PACKAGE, NOBODY_READS_THE_CLOCK_DIRECTLY, NO_FIELD_INJECTION,
                CONTROLLERS_LIVE_IN_THE_WEB_PACKAGE_OF_A_MODULE, URLS_BEGIN_WITH_THE_MODULE, CONTROLLERS_ARE_NOT_PUBLIC,
                METHODS_ARE_PURE_JAVA);
    }

    private static ArchCondition<JavaClass> haveFullPathsThatBeginWithTheModule() {
        return new ArchCondition<>("have full paths that begin with the module's name") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                String module = module(controller);
                for (JavaMethod method : controller.getMethods()) {
                    paths(method).stream().filter(path -> !belongs(path, module)).forEach(path -> events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " maps " + path)));
                }
            }
        };
    }

    /** The landing page and the container's error page are the only addresses outside a module's name. */
    private static boolean belongs(String path, String module) {
        return path.equals("/") || path.equals("/error") || path.equals("/" + module) || path.startsWith("/" + module + "/")
                || path.startsWith("/" + module + ".");
    }

    private static String module(JavaClass controller) {
        String[] names = controller.getPackageName().split("\\.");
        return names[names.length - 1].equals("web") ? names[names.length - 2] : names[names.length - 1];
    }

    private static List<String> paths(JavaMethod method) {
        return MAPPINGS.stream().filter(method::isAnnotatedWith)
                .flatMap(mapping -> Arrays.stream(valueOf(method, mapping))).toList();
    }

    private static String[] valueOf(JavaMethod method, Class<? extends Annotation> mapping) {
        Object value = method.getAnnotationOfType(mapping.getName()).get("value").orElse(new String[0]);
        return (String[]) value;
    }

    /** Classes generated from templates follow no rule of the house. */
    static boolean written(JavaClass type) {
        return !type.getPackageName().startsWith("gg.jte") && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
