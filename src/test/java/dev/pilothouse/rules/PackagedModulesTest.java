package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code packaging/modules.txt} puts into the shipped run-time. */
class PackagedModulesTest {
    private static final Pattern LETS_OTHERS_IN = Pattern.compile(
            "javafx\\.web|jdk\\.attach|jdk\\.jdwp\\.agent|jdk\\.jcmd|jdk\\.jdi|jdk\\.jconsole|jdk\\.jstatd|jdk\\.hotspot\\.agent"
                + "|jdk\\.management\\.agent|java\\.instrument|java\\.rmi|java\\.management\\.rmi");

    @Test
    void nothingLetsOtherProgramsLookIntoThisOne() throws IOException {
        assertThat(withWhatTheyRequire(listed())).noneMatch(LETS_OTHERS_IN.asMatchPredicate());
    }

    @Test
    void whatOurClassesUseIsThere() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--no-recursive",
                        "--multi-release",
                        "base",
                        Path.of("target", "classes").toString());
        assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(withWhatTheyRequire(listed()))
                .contains(printed.toString(StandardCharsets.UTF_8).strip().split(","));
    }

    // JavaFX lies on the class path here, and is none of the JDK's modules.
    private static Set<String> listed() throws IOException {
        return Files.readAllLines(Path.of("packaging", "modules.txt")).stream()
                .map(line -> line.replaceAll("#.*", "").replace("sandbox:", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> withWhatTheyRequire(Set<String> modules) {
        List<String> ofTheJdk = modules.stream()
                .filter(name -> ModuleFinder.ofSystem().find(name).isPresent())
                .toList();
        Configuration all = Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), ofTheJdk);
        return Stream.concat(modules.stream(), all.modules().stream().map(ResolvedModule::name))
                .collect(Collectors.toSet());
    }
}
