package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.lines.Ansi;
import dev.pilothouse.feature.logs.lines.Prefix;
import dev.pilothouse.ui.lines.Run;
import dev.pilothouse.ui.lines.Tint;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line written out: JSON with colours, other text as it is. */
public final class LineBoard extends TextFlow {
    private static final int MOST = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    public LineBoard(String text) {
        getStyleClass().add("line-board");
        JsonLine.of(Prefix.strip(text))
                .map(json -> json.written(MOST))
                .orElseGet(() -> List.of(List.of(Run.of(Visible.of(brief(Ansi.plain(text))), Tint.TEXT))))
                .forEach(this::add);
    }

    private void add(List<Run> line) {
        if (!getChildren().isEmpty()) {
            getChildren().add(new Text("\n"));
        }
        line.forEach(run -> {
            Text piece = new Text(run.text());
            piece.getStyleClass().addAll("piece", run.tint().name().toLowerCase(Locale.ROOT));
            getChildren().add(piece);
        });
    }

    private static String brief(String text) {
        return text.length() <= LineLook.BRIEF ? text : text.substring(0, LineLook.BRIEF) + "…";
    }

    /** A moment as lines have it. */
    public static String time(long at, ZoneId zone) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(zone));
    }

    /** A line's own words, without what Lambda writes before them; of a structured one its message and members. */
    public static String words(String text) {
        return JsonLine.of(Prefix.strip(text))
                .map(json -> json.summary(500).stream().map(Run::text).collect(Collectors.joining()))
                .orElseGet(() -> Visible.line(Prefix.strip(Ansi.plain(text)).replaceAll("[\\t\\r\\n]+", "  ")));
    }
}
