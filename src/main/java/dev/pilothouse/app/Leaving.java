package dev.pilothouse.app;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps somebody from leaving unasked.
 *
 * @param running changes that are under way
 * @param waiting what waits in the panes to be saved, as {@link dev.pilothouse.ui.View#waiting} tells it
 */
record Leaving(List<Job> running, List<String> waiting) {
    Leaving {
        running = List.copyOf(running);
        waiting = List.copyOf(waiting);
    }

    /** How one leaves. */
    enum Way {
        SIGN_OUT,
        CLOSE
    }

    /** What has to be agreed to first; empty where nothing keeps one. */
    Optional<Prompts.Question> question(Way way) {
        return words().map(detail -> new Prompts.Question(title(way), detail, yes(way), Optional.empty(), true));
    }

    /** What becomes of what runs and waits, in sentences; empty where there is neither. */
    Optional<String> words() {
        Stream<String> stopped = running.isEmpty()
                ? Stream.empty()
                : Stream.of(Text.tr("What runs is stopped. What was sent until then may have taken effect."));
        return Optional.of(Stream.concat(stopped, waiting.stream()).collect(Collectors.joining(" ")))
                .filter(words -> !words.isEmpty());
    }

    private String title(Way way) {
        boolean runs = !running.isEmpty();
        return switch (way) {
            case SIGN_OUT ->
                runs ? Text.tr("Sign out while changes run?") : Text.tr("Sign out while changes wait to be saved?");
            case CLOSE ->
                runs
                        ? Text.tr("Close this window while changes run?")
                        : Text.tr("Close this window while changes wait to be saved?");
        };
    }

    private static String yes(Way way) {
        return switch (way) {
            case SIGN_OUT -> Text.tr("Sign out");
            case CLOSE -> Text.tr("Close");
        };
    }
}
