package org.luodi.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luodi.platform.Sources.SourceFile;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The plan of the house as tests: whoever breaks it is told here and not in a review.
class ArchitectureTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Luodi.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(notGenerated())
            .importPackages("org.luodi");

    /// What each engine may import besides java.* and itself.
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "standards", List.of(),
            "hj212", List.of(),
            "sheets", List.of("org.luodi.standards..", "org.apache.poi..", "org.dhatim.fastexcel.."),
            "gongwen", List.of("org.luodi.standards..", "org.apache.commons.compress..", "org.apache.commons.io.."));

    @Test
    void modulesUseOnlyTheDoorsOfTheModulesThatTheyMayUse() {
        MODULES.verify();
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("org.luodi.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void enginesKnowOnlyJavaAndTheirNamedLibraries() {
        LIBRARIES.forEach((engine, libraries) -> {
            String own = "org.luodi." + engine + "..";
            String[] allowed = Stream.concat(
                            Stream.of("java..", "javax..", "org.xml.sax..", "org.w3c.dom..", "org.jspecify..", own),
                            libraries.stream())
                    .toArray(String[]::new);
            classes()
                    .that(resideInAPackage(own))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                            .or(DescribedPredicate.describe(
                                    "are arrays or primitives", type -> type.isPrimitive() || type.isArray())))
                    .check(CLASSES);
        });
    }

    @Test
    void domainsKnowNoWebAndNoFormat() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "gg.jte..")
                .check(CLASSES);
    }

    /// Beans are worked out when Luodi is built (decision 12): a condition would be decided there and then, and not
    /// by the settings of whoever runs it.
    @Test
    void nothingThatAUserMaySwitchIsDecidedWhenLuodiIsBuilt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Profile.class.getName())
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.annotation\\.Conditional|.*\\.condition\\.ConditionalOn.*")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        Pattern hollow = Pattern.compile(".*(Impl|Utils?|Helper|Manager|DTO|Dto|VO|BO|PO|Entity)");
        assertThat(CLASSES.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> hollow.matcher(name).matches());
    }

    @Test
    void filesStayShort() throws IOException {
        assertThat(Sources.java(Path.of("src/main/java")))
                .filteredOn(file -> file.lines() > 300)
                .isEmpty();
        for (String engine : LIBRARIES.keySet()) {
            assertThat(Sources.java(Path.of("../engines", engine, "src/main/java")))
                    .filteredOn(file -> file.lines() > 500)
                    .isEmpty();
        }
    }

    @Test
    void wordsForPeopleStandInMessagesAndNotInJava() throws IOException {
        Pattern han = Pattern.compile("\\p{IsHan}");
        assertThat(Sources.java(Path.of("src/main/java")))
                .filteredOn(file -> han.matcher(file.code()).find())
                .extracting(SourceFile::path)
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLaterAndNoMapStandsForAType() throws IOException {
        Pattern bad = Pattern.compile("TODO|FIXME|Map<String, ?Object>");
        assertThat(Sources.java(Path.of("src/main/java")))
                .filteredOn(file -> bad.matcher(file.text()).find())
                .extracting(SourceFile::path)
                .isEmpty();
    }

    @Test
    void chineseAndEnglishHaveTheSameKeys() throws IOException {
        Path folder = Path.of("src/main/resources/messages");
        for (Path chinese : Sources.files(folder, "_zh_CN.properties")) {
            String module = chinese.getFileName().toString().replace("_zh_CN.properties", "");
            Set<String> keys = Sources.keys(chinese);
            assertThat(Sources.keys(folder.resolve(module + "_en.properties")))
                    .as(module)
                    .isEqualTo(keys);
        }
        assertThat(Sources.files(folder, "_en.properties")).hasSameSizeAs(Sources.files(folder, "_zh_CN.properties"));
    }

    @Test
    void everyModuleKeepsToItsOwnSchema() throws IOException {
        Set<String> schemas = names();
        Pattern use = Pattern.compile("(?i)\\b(?:from|join|into|update|references|table|on)\\s+([a-z]+)\\.[a-z_]+");
        Map<Path, String> foreign = new TreeMap<>();
        for (String module : schemas) {
            Stream<Path> code = Sources.filesOrNone(Path.of("src/main/java/org/luodi/platform", module), ".java");
            Stream<Path> sql = Sources.filesOrNone(Path.of("src/main/resources/db/migration", module), ".sql");
            for (Path file : Stream.concat(code, sql).toList()) {
                Matcher matcher = use.matcher(Sources.read(file).code());
                while (matcher.find()) {
                    if (schemas.contains(matcher.group(1)) && !matcher.group(1).equals(module)) {
                        foreign.put(file, matcher.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void templatesShowOnlyWhatTheirModuleMayUse() throws IOException {
        Pattern use = Pattern.compile("org\\.luodi\\.platform\\.([a-z]+)");
        Map<Path, String> foreign = new TreeMap<>();
        for (Path template : Sources.files(Path.of("src/main/jte"), ".jte")) {
            String owner =
                    Path.of("src/main/jte").relativize(template).getName(0).toString();
            Set<String> allowed = allowed(owner);
            Matcher matcher = use.matcher(Files.readString(template));
            while (matcher.find()) {
                if (!allowed.contains(matcher.group(1))) {
                    foreign.put(template, matcher.group());
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void theListOfModulesForTheStartIsTrue() throws IOException {
        String listed =
                Files.readString(Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json"));
        Set<String> names = Pattern.compile("\"([a-z]+)\": \\{}")
                .matcher(listed)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(names());
    }

    @Test
    void theDrawingOfTheModulesIsTrue() throws IOException {
        Path drawing = Path.of("../docs/architecture/modules.md");
        String drawn = drawing();
        if (Boolean.getBoolean("luodi.docs.write")) {
            Files.writeString(drawing, drawn);
        }
        assertThat(drawing)
                .as("run the test once with -Dluodi.docs.write=true")
                .exists()
                .content()
                .isEqualTo(drawn);
    }

    private static String drawing() {
        StringBuilder text = new StringBuilder("""
                # Modules of the platform

                Drawn from the code by ArchitectureTest; an arrow means "uses the door of".

                ```mermaid
                flowchart TD
                """);
        MODULES.stream().sorted((a, b) -> name(a).compareTo(name(b))).forEach(module -> {
            text.append("    ")
                    .append(name(module))
                    .append('[')
                    .append(module.getDisplayName())
                    .append("]\n");
            new TreeSet<>(module.getDirectDependencies(MODULES)
                            .uniqueModules()
                            .map(ArchitectureTest::name)
                            .toList())
                    .forEach(used -> text.append("    ")
                            .append(name(module))
                            .append(" --> ")
                            .append(used)
                            .append('\n'));
        });
        return text.append("```\n").toString();
    }

    private static Set<String> allowed(String module) {
        Set<String> names = new TreeSet<>(List.of(module, "shell", "kernel"));
        MODULES.getModuleByName(module)
                .ifPresent(found -> found.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ArchitectureTest::name)
                        .forEach(names::add));
        return names;
    }

    private static Set<String> names() {
        return MODULES.stream().map(ArchitectureTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static ImportOption notGenerated() {
        return location -> !location.contains("/org/luodi/pages/");
    }
}
