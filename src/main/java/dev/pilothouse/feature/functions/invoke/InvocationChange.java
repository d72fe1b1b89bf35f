package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import java.util.List;
import java.util.Optional;

/** What is asked before an invocation, and what the journal tells of it. */
final class InvocationChange {
    private InvocationChange() {}

    /** @param why it is asked about */
    static Prompts.Question question(Invocation invocation, Environment environment, String why) {
        String how = invocation.mode() == Mode.HAND_OVER
                ? Text.tr("Lambda runs it when it can, and up to two more times if it fails.")
                : Text.tr("It runs once.");
        return new Prompts.Question(
                environment == Environment.PRODUCTION
                        ? Text.tr("Invoke {0} in production?", invocation.target())
                        : Text.tr("Invoke {0}?", invocation.target()),
                Text.tr("{0} {1} What it does can’t be taken back from here.", why, how),
                Text.tr("Invoke"),
                Optional.empty(),
                false);
    }

    /** Never the event itself. */
    static Change of(Invocation invocation) {
        return Change.of("functions", Text.tr("Invoke {0}", invocation.target()))
                .to(invocation.target(), List.of(invocation.mode().name(), invocation.fingerprint()))
                .irreversible(Text.tr("What a function did can’t be taken back from here."));
    }

    static Effect effect(Answer answer) {
        String words = answer.functionError()
                .map(error -> Text.tr("It ran, and the function failed ({0}).", error))
                .orElseGet(() -> answer.receipt()
                        .version()
                        .map(version -> Text.tr("Version {0} ran.", version))
                        .orElse(Text.tr("The event was handed over.")));
        return Effect.of(words).by(answer.receipt().requestId());
    }
}
