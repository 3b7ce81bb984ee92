package org.oncommons.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.identity.ModuleAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pictures and lists in docs/architecture are written from the code; a stale one fails here and has then been rewritten. */
@HubTest
class ArchitectureDocumentTests {

    private static final Path FOLDER = Path.of("../docs/architecture");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private List<ModuleAccess> access;

    @Test
    void theListOfRoutesIsUpToDate() throws IOException {
        String rows = Routes.of(mappings, access).stream()
                .map(route -> "| %s | `%s` | %s | `%s` | %s |\n".formatted(
                        route.method(), route.path(), route.audience().toLowerCase().replace('_', ' '), route.handler(), route.templates()))
                .collect(Collectors.joining());

        assertUpToDate("routes.md", """
                # Routes

                Generated from the code. "Who" is what the address alone allows; what the object behind it allows is decided by its module.

                | method | address | who | handled by | templates |
                |---|---|---|---|---|
                """ + rows);
    }

    @Test
    void thePictureOfTheModulesIsUpToDate() throws IOException {
        ApplicationModules modules = HouseModules.ALL;
        StringBuilder text = new StringBuilder("""
                # Modules

                Generated from the code: an arrow says "uses".

                ```mermaid
                graph TD
                """);
        List<ApplicationModule> sorted = modules.stream()
                .sorted((one, other) -> one.getIdentifier().toString().compareTo(other.getIdentifier().toString())).toList();
        sorted.forEach(module -> module.getDirectDependencies(modules).uniqueModules()
                .map(used -> used.getIdentifier().toString()).sorted()
                .forEach(used -> text.append("    ").append(module.getIdentifier()).append(" --> ").append(used).append('\n')));
        text.append("```\n\n| module | types |\n|---|---|\n");
        sorted.forEach(module -> text.append("| ").append(module.getIdentifier()).append(" | ")
                .append(topLevelTypes(module)).append(" |\n"));

        assertUpToDate("modules.md", text.toString());
    }

    private static long topLevelTypes(ApplicationModule module) {
        return module.getBasePackage().stream()
                .filter(type -> type.getPackageName().equals(module.getBasePackage().getName()))
                .filter(type -> !type.getName().contains("$") && !type.getSimpleName().equals("package-info"))
                .count();
    }

    private static void assertUpToDate(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
        assertThat(before).as("%s was stale and has been rewritten: look at it and commit it", name).isEqualTo(text);
    }
}
