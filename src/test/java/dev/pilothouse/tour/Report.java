package dev.pilothouse.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tour did, a row a step; kept as {@code report.tsv}, so that a person and a program can read it. */
final class Report {
    private static final String HEADING = "step\tpane\ttheme\tpicture\toutcome\tdone by\n";
    private final List<Row> rows = new ArrayList<>();

    /**
     * One step.
     *
     * @param pane as its package is named
     * @param picture the file's name
     * @param outcome {@code ok}, or what went wrong
     * @param by the path taken where headless can't do what a person would; empty otherwise
     */
    record Row(String step, String pane, String theme, String picture, String outcome, String by) {
        boolean ok() {
            return outcome.equals("ok");
        }

        private String line() {
            return String.join("\t", cell(step), cell(pane), theme, picture, cell(outcome), cell(by)) + "\n";
        }

        private static String cell(String text) {
            return text.replaceAll("[\\t\\r\\n]+", " ");
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    List<Row> failures() {
        return rows.stream().filter(row -> !row.ok()).toList();
    }

    /** Appends to the file: each theme is a run of its own. */
    void appendTo(Path file) throws IOException {
        StringBuilder text = new StringBuilder(Files.exists(file) ? Files.readString(file) : HEADING);
        rows.forEach(row -> text.append(row.line()));
        Files.writeString(file, text);
    }
}
