package dev.pilothouse.feature.logs.request;

import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;

/** What a report tells, in words. */
final class FigureWords {
    private FigureWords() {}

    /** {@code 146 ms, 147 ms billed, 89 of 512 MB, cold start 212 ms}. */
    static String of(Part part) {
        if (part.report().isEmpty()) {
            return Text.tr("No report yet: it runs still, or its last lines have not arrived.");
        }
        Report report = part.report().get();
        List<String> words = new ArrayList<>();
        words.add(Humane.duration(report.duration()));
        words.add(Text.tr("{0} billed", Humane.duration(report.billed())));
        if (report.memory().isPresent() && report.used().isPresent()) {
            words.add(Text.tr(
                    "{0} of {1} MB",
                    Humane.count(report.used().getAsInt()),
                    Humane.count(report.memory().getAsInt())));
        }
        report.init().ifPresent(init -> words.add(Text.tr("cold start {0}", Humane.duration(init))));
        report.restore().ifPresent(it -> words.add(Text.tr("restored in {0}", Humane.duration(it))));
        report.status()
                .filter(status -> !status.equals("success"))
                .ifPresent(status -> words.add(Text.tr("ended by {0}", status)));
        return String.join(" · ", words);
    }

    /** {@code One request across 3 functions, 212 ms}. */
    static String whole(RequestStory story) {
        long functions = story.parts().stream().map(Part::function).distinct().count();
        String length = Humane.duration(story.length());
        if (story.lines().isEmpty()) {
            return Text.tr("No lines of it were found in the application’s groups.");
        }
        return functions <= 1
                ? Text.tr("One request of one function, {0}", length)
                : Text.tr("One request across {0} functions, {1}", functions, length);
    }
}
