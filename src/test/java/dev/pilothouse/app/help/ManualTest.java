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
import java.util.List;
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
    private static final Pattern CALLED = Pattern.compile("(?<![./])pilothouse ([a-z]+)");
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
        Set<String> options = new TreeSet<>(Set.of("--port", "--help", "--startup-report"));
        Matcher found = OPTION.matcher(help);
        while (found.find()) {
            options.add(found.group());
        }
        for (Page page : manual.pages()) {
            Matcher named = OPTION.matcher(ours(page));
            while (named.find()) {
                assertThat(options).as(page.name()).contains(named.group());
            }
            Matcher called = CALLED.matcher(page.markdown());
            while (called.find()) {
                assertThat(called.group(1)).isIn("plan", "deploy", "rollback", "releases", "preview", "sandbox");
            }
        }
    }

    @Test
    void eachTaskAndEachPaneIsPictured() {
        for (String part : List.of("Tasks", "Panes")) {
            assertThat(named(part))
                    .as(part)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(page -> assertThat(Markdown.pictures(page.markdown()))
                            .as(page.name())
                            .isNotEmpty());
        }
        assertThat(named("Tasks"))
                .allSatisfy(page -> assertThat(page.markdown()).as(page.name()).contains("\n1. "));
    }

    /** A folder that the build packs as a whole: nothing may lie in it that no page shows. */
    @Test
    void everyPictureIsShownAndTogetherTheyAreSmall() throws IOException {
        Set<String> shown = manual.pages().stream()
                .flatMap(page -> Markdown.pictures(page.markdown()).stream())
                .map(picture -> Path.of(picture).getFileName().toString())
                .collect(Collectors.toSet());
        long all = 0;
        try (Stream<Path> files = Files.list(ASSETS.resolve("pictures"))) {
            for (Path file : files.toList()) {
                assertThat(shown).contains(file.getFileName().toString());
                assertThat(Files.size(file)).as(file.toString()).isLessThan(180_000);
                all += Files.size(file);
            }
        }
        assertThat(all).isLessThan(2_500_000);
    }

    @Test
    void theBuildPacksItWithItsPictures() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<directory>assets/manual</directory>")
                .contains("<targetPath>dev/pilothouse/app/help/manual</targetPath>")
                .contains("<directory>assets/pictures</directory>")
                .contains("<targetPath>dev/pilothouse/app/help/pictures</targetPath>");
    }

    /** What GitHub shows first is no page of the manual, and shows its pictures. */
    @Test
    void whatReadmeShowsAndLeadsToIsThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Markdown.pictures(readme)).isNotEmpty().allMatch(picture -> Files.exists(Path.of(picture)));
        assertThat(Markdown.links(readme)).allMatch(link -> link.startsWith("https://") || Files.exists(Path.of(link)));
    }

    /** The pages that the contents name under a heading. */
    private List<Page> named(String heading) {
        String contents = manual.page(Manual.FIRST).orElseThrow().markdown();
        String part = contents.split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return Markdown.links(part).stream()
                .map(link -> manual.page(link.replace(".md", "")).orElseThrow())
                .toList();
    }

    // Elsewhere other programs are called, too.
    private static String ours(Page page) {
        return page.name().equals("command-line")
                ? page.markdown()
                : Markdown.codes(page.markdown()).stream()
                        .filter(code -> code.startsWith("pilothouse "))
                        .collect(Collectors.joining("\n"));
    }

    private static String help(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Program.run(new String[] {command, "--help"}, new Terminal(print, print, false), Surroundings.of(Map.of()));
        return out.toString(StandardCharsets.UTF_8);
    }
}
