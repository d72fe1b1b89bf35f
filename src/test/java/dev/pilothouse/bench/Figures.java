package dev.pilothouse.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one benchmark found: kept as {@code target/bench/NAME.json}, and shown as a table. */
final class Figures {
    static final Path FOLDER = Path.of("target", "bench");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final String LINE = "%-46s %-14s %-7s %9s %9s %7s %6s %-4s %-5s %s%n";
    private final String name;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Figures(String name) {
        this.name = name;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /** A sentence below the table: versions, who is absent. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** The lines whose aim was missed. */
    List<Figure> missed() {
        return figures.stream()
                .filter(figure -> figure.met().equals(Optional.of(false)))
                .toList();
    }

    /** Writes the file and shows the table. */
    void tell(PrintStream out) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".json"), JSON.writeValueAsBytes(figures));
        out.printf("%n%s%n", name);
        out.printf(LINE, "case", "metric", "unit", "ours", "other", "ratio", "aim", "met", "±", "beside");
        for (Figure figure : figures) {
            out.printf(
                    LINE,
                    figure.what(),
                    figure.metric(),
                    figure.unit(),
                    brief(figure.ours()),
                    figure.other().map(Figures::brief).orElse(""),
                    figure.ratio().map(Figures::brief).orElse(""),
                    figure.aim().map(Figures::brief).orElse(""),
                    figure.met().map(met -> met ? "yes" : "NO").orElse(""),
                    Math.round(figure.spread() * 100) + "%",
                    figure.otherName().orElse(""));
        }
        notes.forEach(note -> out.println(note));
        out.flush();
    }

    private static String brief(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : "%.3f".formatted(value);
    }
}
