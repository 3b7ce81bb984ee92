package org.oncommons.browser;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What can be asked for with GET, read from the running hub. */
final class PageRoutes {

    private final List<Route> routes;

    private PageRoutes(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * One route.
     *
     * @param parameters names of the query parameters that it demands, such as {@code format} of a download
     */
    record Route(PathPattern pattern, Set<String> parameters) {

        boolean matches(URI address) {
            String query = "&" + address.getRawQuery();
            return pattern.matches(PathContainer.parsePath(address.getRawPath()))
                    && parameters.stream().allMatch(name -> query.contains("&" + name + "="));
        }

        @Override
        public String toString() {
            return parameters.isEmpty() ? pattern.getPatternString() : pattern.getPatternString() + "?" + String.join("&", parameters);
        }
    }

    static PageRoutes of(RequestMappingHandlerMapping mappings) {
        return new PageRoutes(mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.oncommons"))
                .map(entry -> entry.getKey())
                .filter(PageRoutes::answersGet)
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream()
                        .map(pattern -> new Route(pattern, demanded(mapping))))
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR)
                        .thenComparing(route -> -route.parameters().size()))
                .toList());
    }

    List<Route> all() {
        return routes;
    }

    Optional<Route> find(URI address) {
        return routes.stream().filter(route -> route.matches(address)).findFirst();
    }

    private static boolean answersGet(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Set<String> demanded(RequestMappingInfo mapping) {
        return mapping.getParamsCondition().getExpressions().stream()
                .filter(expression -> !expression.isNegated()).map(NameValueExpression::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
