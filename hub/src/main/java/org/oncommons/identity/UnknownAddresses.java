package org.oncommons.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Says of an address that leads nowhere that it is not found, to everybody alike: nobody is asked to sign in for it, or told that it is not
 * theirs. An address is known when a controller answers it or a rule names it; a rule for everything below a folder names nothing, unless it is for
 * everybody, who then learn from the controllers what is there. Whatever is known is decided by the rules.
 */
class UnknownAddresses extends OncePerRequestFilter {

    private final Supplier<List<PathPattern>> known;

    /** @param controllers is asked for at the first request, since the controllers are made after the filters */
    UnknownAddresses(List<ModuleAccess> modules, Supplier<RequestMappingHandlerMapping> controllers) {
        this.known = SingletonSupplier.of(() -> Stream.concat(named(modules), answered(controllers.get())).distinct().toList());
    }

    private static Stream<PathPattern> named(List<ModuleAccess> modules) {
        return modules.stream().flatMap(module -> module.rules().stream())
                .filter(rule -> rule.audience() == AccessRule.Audience.EVERYONE || !rule.pattern().endsWith("/**"))
                .map(rule -> PathPatternParser.defaultInstance.parse(rule.pattern()));
    }

    private static Stream<PathPattern> answered(RequestMappingHandlerMapping controllers) {
        return controllers.getHandlerMethods().keySet().stream().map(mapping -> mapping.getPathPatternsCondition())
                .flatMap(paths -> paths == null ? Stream.of() : paths.getPatterns().stream());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        if (known.get().stream().anyMatch(pattern -> pattern.matches(path))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
