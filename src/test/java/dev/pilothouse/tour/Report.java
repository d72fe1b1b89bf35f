package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code report.tsv}: what the tour did, a row a step, for a person and a program. Both themes write it, from two processes. */
final class Report {
    /** What a row says of a step that led where it leads. */
    static final String OK = "ok";

    private static final String HEADING = "step\tpane\ttheme\tpicture\toutcome\tdone by\tseconds\n";

    private Report() {}

    /**
     * One step.
     *
     * @param picture the file's name
     * @param outcome {@link #OK}, or what went wrong
     */
    record Row(Step step, String theme, String picture, String outcome, Duration took) {
        boolean ok() {
            return outcome.equals(OK);
        }

        private String line() {
            String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
            return Stream.of(step.name(), step.pane(), theme, picture, outcome, step.by(), seconds)
                            .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                            .collect(Collectors.joining("\t"))
                    + "\n";
        }

        @Override
        public String toString() {
            return picture + ": " + outcome;
        }
    }

    /** Takes out what an earlier tour said of the theme. */
    static void forget(Path file, String theme) throws IOException {
        write(file, theme, List.of());
    }

    /** Adds the rows. */
    static void append(Path file, List<Row> rows) throws IOException {
        write(file, "none", rows);
    }

    private static void write(Path file, String forgotten, List<Row> rows) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file.resolveSibling("report.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            assertThat(alone.isShared()).isFalse();
            String before = Files.exists(file) ? Files.readString(file) : "";
            String kept = before.lines()
                    .skip(1)
                    .filter(line -> !line.split("\t")[2].equals(forgotten))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            String added = rows.stream().map(Row::line).collect(Collectors.joining());
            Files.writeString(file, HEADING + kept + added, StandardCharsets.UTF_8);
        }
    }
}
