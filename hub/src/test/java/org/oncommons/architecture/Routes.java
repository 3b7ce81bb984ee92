package org.oncommons.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncommons.identity.AccessRule;
import org.oncommons.identity.ModuleAccess;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** All routes of the hub, read from the running application. */
final class Routes {

    private static final Pattern TEMPLATE = Pattern.compile("\"([a-z]+/[a-z-]+)\"");

    private Routes() {}

    /**
     * One route.
     *
     * @param audience who may reach it as far as the URL says; null: nobody
     */
    record Route(String method, String path, String audience, String handler, String templates) {

        /** A concrete address: every variable filled with an id that leads nowhere. */
        String address() {
            return path.replaceAll("\\{[^}/]+}", "00000000-0000-4000-8000-000000000000");
        }
    }

    static List<Route> of(RequestMappingHandlerMapping mappings, List<ModuleAccess> access) {
        List<AccessRule> rules = access.stream().flatMap(module -> module.rules().stream()).toList();
        List<Route> routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.oncommons")) {
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod method : methods(mapping.getMethodsCondition().getMethods())) {
                        routes.add(route(method.name(), path, handler, rules));
                    }
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method).thenComparing(Route::handler));
        return routes;
    }

    private static Set<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : new TreeSet<>(declared);
    }

    private static Route route(String method, String path, HandlerMethod handler, List<AccessRule> rules) {
        Route bare = new Route(method, path, "", "", "");
        String audience = rules.stream()
                .filter(rule -> rule.method().equals(HttpMethod.valueOf(method)) && matches(rule.pattern(), bare.address()))
                .map(rule -> rule.audience().name()).findFirst().orElse("NOBODY");
        String type = handler.getBeanType().getSimpleName();
        return new Route(method, path, audience, type + "." + handler.getMethod().getName(), templates(handler));
    }

    private static boolean matches(String pattern, String address) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(address));
    }

    /** The templates that the source of the handler's method names. */
    private static String templates(HandlerMethod handler) {
        Path source = Path.of("src/main/java", handler.getBeanType().getName().replace('.', '/') + ".java");
        try {
            Matcher name = TEMPLATE.matcher(body(Files.readString(source), handler.getMethod().getName()));
            return name.results().map(result -> result.group(1))
                    .filter(template -> Files.exists(Path.of("src/main/jte", template + ".jte")))
                    .distinct().collect(Collectors.joining(", "));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text from the method's name to the next method at the same depth. */
    private static String body(String source, String method) {
        Matcher start = Pattern.compile(" " + method + "\\((?=[^;]*?\\)[^;]*?\\{)", Pattern.DOTALL).matcher(source);
        if (!start.find()) {
            return "";
        }
        int end = source.indexOf("\n    }\n", start.start());
        return source.substring(start.start(), end < 0 ? source.length() : end);
    }
}
