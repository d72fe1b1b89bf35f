package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.feature.functions.event.EventsModel;
import java.util.Optional;

/** All that invoking one function takes: what is sent, what came back, and what it wrote meanwhile. Screen thread only. */
public record Invoking(
        InvokeModel model, EventsModel events, PayloadModel payload, LinesModel lines, AnswerFile files) {
    /** Shows what comes back. */
    public Invoking {
        model.told().subscribe(told -> show(model, payload, lines, told));
    }

    private static void show(InvokeModel model, PayloadModel payload, LinesModel lines, Optional<Told> told) {
        switch (told.orElse(null)) {
            case Told.Answered(Invocation invocation, Answer answer) -> {
                payload.show(answer.payload());
                lines.follow(model.chosen().around().logGroup(), answer, model.window());
            }
            case Told.Running running -> lines.clear();
            case Told.NotRun notRun -> lines.clear();
            case Told.Unknown unknown -> lines.clear();
            case Told.Allowed allowed -> {}
            case null -> {}
        }
    }
}
