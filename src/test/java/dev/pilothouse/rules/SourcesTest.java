package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule holds for our sources, and is broken by samples: put together here from parts, so that this file breaks none. */
class SourcesTest {
    private static final String MAIN = "src/main/java/dev/pilothouse/core/Sample.java";
    private static final String TEST = "src/test/java/dev/pilothouse/core/SampleTest.java";
    private static Sources ours;

    @BeforeAll
    static void read() throws IOException {
        ours = Sources.here();
    }

    @Test
    void theyAreAllRead() {
        assertThat(ours.files())
                .extracting(Source::path)
                .contains("pom.xml", ".ci/run", "README.md", "src/test/resources/logback-test.xml")
                .contains(
                        "src/main/java/dev/pilothouse/Main.java", "src/test/java/dev/pilothouse/rules/SourcesTest.java")
                .noneMatch(path -> path.startsWith("target/") || path.endsWith(".png"));
    }

    @Test
    void noPathOfAMachineIsInThem() {
        for (String path : List.of(
                "/ro" + "ot/.m2",
                "\"/wo" + "rk/main\"",
                "cd /ho" + "me/ada/x",
                "/t" + "mp/out",
                "C:\\Us" + "ers\\ada")) {
            breaks(Sources::machinePaths, ".ci/run", "ls " + path);
        }
        passes(
                Sources::machinePaths,
                ".ci/run",
                "</root> src/work/main https://shop.example/home/page core/work/Job.java");
        assertThat(ours.machinePaths()).isEmpty();
    }

    @Test
    void noRegistryIsNamedAndNoWrapperOfTheBuild() {
        for (String line : List.of(
                "http" + "://maven.corp.internal/repo",
                "http" + "s://user:pw@10-1-2-3.mirror/x",
                "http" + "://mirror:8080/",
                "<reposi" + "tories>",
                "./mvn" + "w verify",
                "pip --index" + "-url x",
                "mvn -s ci/settings" + ".xml verify")) {
            breaks(Sources::registries, "pom.xml", line);
        }
        passes(
                Sources::registries,
                "README.md",
                "https://docs.aws.amazon.com/x http://127.0.0.1:8080 https://s3.eu-west-1.amazonaws.com"
                        + " http://www.w3.org/2000/svg");
        assertThat(ours.registries()).isEmpty();
    }

    @Test
    void noneIsOverThreeHundredLines() {
        breaks(Sources::tooLong, MAIN, "\n".repeat(301));
        passes(Sources::tooLong, MAIN, "\n".repeat(300));
        assertThat(ours.tooLong()).isEmpty();
    }

    @Test
    void eachPackageOfTheProgramSaysWhatItIs() {
        breaks(Sources::silentPackages, MAIN, "package dev.pilothouse.core;");
        breaks(Sources::silentPackages, MAIN.replace("Sample", "package-info"), "package dev.pilothouse.core;");
        breaks(Sources::silentPackages, MAIN.replace("Sample", "package-info"), "/** */\npackage dev.pilothouse.core;");
        passes(
                Sources::silentPackages,
                MAIN.replace("Sample", "package-info"),
                "/** Work, faults, notices. */\npackage x;");
        passes(Sources::silentPackages, TEST, "package dev.pilothouse.core;");
        assertThat(ours.silentPackages()).isEmpty();
    }

    @Test
    void noTestWaitsForTime() {
        breaks(Sources::sleepingTests, TEST, "Thread.sl" + "eep(5);");
        breaks(Sources::sleepingTests, TEST, "TimeUnit.SECONDS.sl" + "eep(5);");
        passes(Sources::sleepingTests, MAIN, "Thread.sl" + "eep(pause);");
        assertThat(ours.sleepingTests()).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        breaks(Sources::skippedTests, TEST, "@Disa" + "bled(\"flaky\")");
        passes(Sources::skippedTests, TEST, "@DisabledOnOs(OS.WINDOWS)");
        assertThat(ours.skippedTests()).isEmpty();
    }

    @Test
    void nothingMovesBesideWhatReducedMotionStills() {
        breaks(Sources::movers, MAIN, "new FadeTransi" + "tion(Duration.millis(200), toast)");
        breaks(Sources::movers, MAIN, "new KeyVa" + "lue(pane.translateXProperty(), 40)");
        breaks(Sources::movers, "src/main/resources/dev/pilothouse/ui/theme/a.css", ".toast { transi" + "tion: x 1s }");
        passes(Sources::movers, MAIN, "new PauseTransition(REST)");
        assertThat(ours.movers()).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        breaks(Sources::leftForLater, MAIN, "// TO" + "DO: later");
        breaks(Sources::leftForLater, "pom.xml", "<!-- FIX" + "ME -->");
        assertThat(ours.leftForLater()).isEmpty();
    }

    private static void breaks(Function<Sources, List<String>> rule, String path, String text) {
        assertThat(rule.apply(sample(path, text))).as(text).hasSize(1);
    }

    private static void passes(Function<Sources, List<String>> rule, String path, String text) {
        assertThat(rule.apply(sample(path, text))).as(text).isEmpty();
    }

    private static Sources sample(String path, String text) {
        return new Sources(List.of(Source.of(path, text)));
    }
}
