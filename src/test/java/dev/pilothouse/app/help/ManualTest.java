package dev.pilothouse.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.cli.Program;
import dev.pilothouse.cli.Surroundings;
import dev.pilothouse.cli.Terminal;
import dev.pilothouse.ui.prose.Markdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual under {@code assets/manual} hangs together, and names nothing that the program does not have. */
class ManualTest {
    private static final Path ASSETS = Path.of("assets");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Pattern CALLED = Pattern.compile("pilothouse ([a-z]+)");
    private final Manual manual = Manual.in(ASSETS);

    @Test
    void everyPageIsInTheContents() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve("manual"))) {
            Set<String> written = files.map(
                            file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toSet());
            assertThat(manual.pages()).extracting(Page::name).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void everyLinkLeadsToAPageAndEveryPictureIsThere() {
        for (Page page : manual.pages()) {
            assertThat(Markdown.links(page.markdown()))
                    .as(page.name())
                    .allMatch(target -> target.startsWith("https://")
                            || manual.page(target.replace(".md", "")).isPresent());
            assertThat(Markdown.pictures(page.markdown()))
                    .as(page.name())
                    .allMatch(picture -> Files.exists(
                            ASSETS.resolve("manual").resolve(picture).normalize()));
        }
    }

    @Test
    void whatIsLookedForIsFoundWithTitlesFirst() {
        assertThat(manual.find("roll back").getFirst().name()).isEqualTo("roll-back");
        assertThat(manual.find("three-way nonsense")).isEmpty();
        assertThat(manual.find("")).isEqualTo(manual.pages());
    }

    @Test
    void everyCommandOfTheCommandLineAndEveryOptionExists() {
        String help = Stream.of("plan", "deploy", "rollback", "releases", "preview")
                .map(ManualTest::help)
                .collect(Collectors.joining());
        Set<String> options = new TreeSet<>(Set.of("--port", "--help"));
        Matcher found = OPTION.matcher(help);
        while (found.find()) {
            options.add(found.group());
        }
        for (Page page : manual.pages()) {
            Matcher named = OPTION.matcher(page.markdown());
            while (named.find()) {
                assertThat(options).as(page.name()).contains(named.group());
            }
            Matcher called = CALLED.matcher(page.markdown().replaceAll("/pilothouse\\S*", ""));
            while (called.find()) {
                assertThat(called.group(1)).isIn("plan", "deploy", "rollback", "releases", "preview", "sandbox");
            }
        }
    }

    @Test
    void theBuildPacksItWithItsPictures() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(manual.pages().stream().flatMap(page -> Markdown.pictures(page.markdown()).stream()))
                .isNotEmpty()
                .allMatch(picture -> pom.contains("<include>" + Path.of(picture).getFileName() + "</include>"));
        assertThat(pom)
                .contains("<directory>assets/manual</directory>")
                .contains("<targetPath>dev/pilothouse/app/help/manual</targetPath>")
                .contains("<targetPath>dev/pilothouse/app/help/pictures</targetPath>");
    }

    private static String help(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Program.run(new String[] {command, "--help"}, new Terminal(print, print, false), Surroundings.of(Map.of()));
        return out.toString(StandardCharsets.UTF_8);
    }
}
