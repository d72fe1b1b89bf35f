package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.lines.Ansi;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Levels;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.Prefix;
import dev.pilothouse.ui.lines.LineRow;
import dev.pilothouse.ui.lines.Run;
import dev.pilothouse.ui.lines.Tint;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a line looks: when, from where, how grave, then its words; of a structured one its message and members. What can't be seen
 * is written out. Pure.
 *
 * @param marked what is looked for, marked wherever it stands
 * @param personal what is hidden
 * @param dated whether the day stands before the time
 */
record LineLook(ZoneId zone, List<String> marked, Personal personal, boolean dated) {
    /** So much of a long line is shown, in characters. */
    static final int BRIEF = 4096;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int DEEP = 4000;

    /** @param open whether what is folded is shown; {@code whole} whether all of a long line is */
    LineRow of(Line line, boolean open, boolean whole) {
        if (line.level() == Level.NOTE) {
            return new LineRow(
                    List.of(Run.of(time(line), Tint.MUTED)),
                    List.of(List.of(Run.of(Visible.line(line.text()), Tint.MUTED))),
                    LineRow.Fold.NONE,
                    true);
        }
        String text = personal.hidden(line.text().stripTrailing());
        String words = Prefix.strip(text);
        Optional<JsonLine> json = JsonLine.of(words);
        List<List<Run>> body = new ArrayList<>();
        boolean folds = json.isPresent();
        if (json.isPresent()) {
            body.add(json.get().summary(BRIEF));
            if (open) {
                json.get().written(DEEP).forEach(each -> body.add(whole ? each : brief(each)));
            }
        } else if (Levels.isPlatform(text)) {
            body.add(List.of(Run.of(Visible.of(brief(words.replace("\n", "  "))), Tint.MUTED)));
        } else {
            List<List<Run>> lines = lines(whole ? words : brief(words));
            folds = lines.size() > 1;
            body.addAll(open || !folds ? lines : List.of(lines.getFirst()));
            if (!whole && words.length() > BRIEF && (open || !folds)) {
                body.set(body.size() - 1, with(body.getLast(), more(words.length() - BRIEF)));
            }
        }
        if (line.cut() && (whole || open)) {
            body.add(List.of(
                    Run.of(Text.tr("Longer than {0}; the rest is not kept.", Humane.bytes(Limits.LINE)), Tint.MUTED)));
        }
        LineRow.Fold fold = !folds ? LineRow.Fold.NONE : open ? LineRow.Fold.OPEN : LineRow.Fold.CLOSED;
        return new LineRow(leads(line), body.stream().map(this::marked).toList(), fold, false);
    }

    private String time(Line line) {
        return (dated ? DAY : TIME).format(Instant.ofEpochMilli(line.time()).atZone(zone));
    }

    private List<Run> leads(Line line) {
        return List.of(
                Run.of(time(line), Tint.MUTED),
                Run.of(Visible.line(line.source().shown()), Tint.LINK),
                Run.of(line.level().words(), tint(line.level())));
    }

    static Tint tint(Level level) {
        return switch (level) {
            case ERROR, FATAL -> Tint.DANGER;
            case WARN -> Tint.WARNING;
            case NONE, TRACE, DEBUG, INFO, NOTE -> Tint.MUTED;
        };
    }

    // Not in the middle of a pair.
    private static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        return cut(text, BRIEF);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static List<Run> brief(List<Run> runs) {
        int length = runs.stream().mapToInt(run -> run.text().length()).sum();
        if (length <= BRIEF) {
            return runs;
        }
        List<Run> some = new ArrayList<>();
        int left = BRIEF;
        for (Run run : runs) {
            if (left > 0) {
                some.add(run.text().length() <= left ? run : Run.of(cut(run.text(), left), run.tint()));
                left -= run.text().length();
            }
        }
        some.add(more(length - BRIEF));
        return some;
    }

    private static Run more(int characters) {
        return new Run(" " + Text.tr("… {0} characters more", Humane.count(characters)), Tint.LINK, false, false, true);
    }

    private static List<Run> with(List<Run> runs, Run last) {
        List<Run> all = new ArrayList<>(runs);
        all.add(last);
        return all;
    }

    private static List<List<Run>> lines(String text) {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Ansi.Part part : Ansi.parts(text)) {
            String[] pieces = part.text().replace("\r\n", "\n").split("\n", -1);
            for (int at = 0; at < pieces.length; at++) {
                if (at > 0) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                if (!pieces[at].isEmpty()) {
                    line.add(new Run(Visible.of(pieces[at]), tint(part.colour()), part.strong(), false, false));
                }
            }
        }
        lines.add(line);
        return lines;
    }

    private static Tint tint(Ansi.Colour colour) {
        return switch (colour) {
            case NONE, WHITE -> Tint.TEXT;
            case BLACK -> Tint.MUTED;
            case RED -> Tint.RED;
            case GREEN -> Tint.GREEN;
            case YELLOW -> Tint.YELLOW;
            case BLUE -> Tint.BLUE;
            case MAGENTA -> Tint.MAGENTA;
            case CYAN -> Tint.CYAN;
        };
    }

    // What is looked for is cut out of the pieces that hold it.
    private List<Run> marked(List<Run> runs) {
        List<Run> now = runs;
        for (String wanted : marked) {
            if (!wanted.isEmpty()) {
                List<Run> next = new ArrayList<>();
                now.forEach(run -> mark(run, wanted, next));
                now = next;
            }
        }
        return now;
    }

    private static void mark(Run run, String wanted, List<Run> into) {
        String text = run.text();
        int from = 0;
        for (int at = 0; !run.match() && at + wanted.length() <= text.length(); ) {
            if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
                if (at > from) {
                    into.add(new Run(text.substring(from, at), run.tint(), run.strong(), false, run.more()));
                }
                into.add(new Run(text.substring(at, at + wanted.length()), run.tint(), run.strong(), true, run.more()));
                at += wanted.length();
                from = at;
            } else {
                at++;
            }
        }
        if (from < text.length()) {
            into.add(
                    from == 0 ? run : new Run(text.substring(from), run.tint(), run.strong(), run.match(), run.more()));
        }
    }
}
