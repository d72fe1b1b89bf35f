package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.prose.Markdown;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** The tour in one theme: each step is done, pictured and reported. */
final class Tour {
    private static final Path FOLDER = Path.of("target", "tour");
    private static final Path MANUAL = Path.of("assets", "manual");
    private static final Path REPORT = FOLDER.resolve("report.tsv");

    private final String theme;

    Tour(String theme) {
        this.theme = theme;
    }

    /** Puts away what an earlier tour left of this theme. */
    void begin() throws IOException {
        Files.createDirectories(FOLDER);
        try (var old = Files.list(FOLDER)) {
            for (Path file : old.filter(this::mine).toList()) {
                Files.delete(file);
            }
        }
        Report.forget(REPORT, theme);
    }

    private boolean mine(Path file) {
        return file.getFileName().toString().endsWith("-" + theme + ".png");
    }

    /** Each pane does its main job; or only those that {@code -Dpilothouse.tour} names. */
    void byMouse(Path folder) throws IOException {
        SandboxInReach playground = playground(folder);
        try (Person person = Person.on(playground, folder)) {
            walk(new Steps(person, playground.sandbox()).chosen(System.getProperty("pilothouse.tour", "")), person);
        }
    }

    /** A day in production by keys alone, on a small screen. */
    void byKeys(Path folder) throws IOException {
        SandboxInReach playground = playground(folder);
        LateClock clock = new LateClock();
        try (Person person = Person.on(playground, folder, clock)) {
            shrink(person);
            walk(new KeySteps(person, playground.sandbox(), clock).all(), person);
        }
    }

    private static void shrink(Person person) {
        person.sees("workspace-sandbox").onScreen(() -> {
            Window window = person.node("workspace-sandbox").getScene().getWindow();
            window.setWidth(1280);
            window.setHeight(800);
            return window;
        });
    }

    private SandboxInReach playground(Path settings) throws IOException {
        Files.writeString(settings.resolve("settings.json"), "{\"theme\": \"" + theme.toUpperCase(Locale.ROOT) + "\"}");
        SandboxInReach playground = new SandboxInReach();
        playground.offerAsProduction(settings);
        return playground;
    }

    private void walk(List<Chapter> chapters, Person person) throws IOException {
        List<Report.Row> rows = new ArrayList<>();
        try {
            for (Chapter chapter : chapters) {
                walk(chapter, rows, person);
            }
        } finally {
            Report.append(REPORT, rows);
        }
        assertThat(rows).as("steps that went wrong").allMatch(Report.Row::ok);
    }

    private void walk(Chapter chapter, List<Report.Row> rows, Person person) {
        for (Step step : chapter.steps()) {
            Report.Row row = take(step, rows.size() + 1, person);
            rows.add(row);
            if (!row.ok()) {
                person.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.DIGIT0);
                return;
            }
        }
    }

    private Report.Row take(Step step, int number, Person person) {
        String picture = "%02d-%s-%s.png".formatted(number, step.name(), theme);
        long start = System.nanoTime();
        String outcome = outcome(step);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        BufferedImage seen = person.picture();
        Pictures.write(seen, FOLDER.resolve(picture));
        keep(seen, step.name() + "-" + theme);
        return new Report.Row(step, theme, picture, outcome, took);
    }

    // Whatever went wrong belongs into the report, beside the picture of it.
    private static String outcome(Step step) {
        try {
            step.action().run();
            return Report.OK;
        } catch (Exception | AssertionError e) {
            return e.toString();
        }
    }

    // What README and the manual show, named by step and theme.
    private static Set<String> shown() {
        Set<String> names = new HashSet<>();
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.list(MANUAL))) {
            for (Path page : pages.toList()) {
                Markdown.pictures(Files.readString(page))
                        .forEach(picture -> names.add(picture.replaceFirst(".*/", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static void keep(BufferedImage picture, String name) {
        String folder = System.getProperty("pilothouse.pictures", "");
        if (!folder.isEmpty() && shown().contains(name + ".png")) {
            Pictures.writeSmall(picture, Path.of(folder, name + ".png"));
        }
    }
}
