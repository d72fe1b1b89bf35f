package dev.pilothouse.matrix;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One operation while one thing goes wrong: what was told, what became of it, and what is wrong with that.
 *
 * @param told empty where it succeeded
 * @param objections none where all is as it has to be
 */
record Cell(String trial, String wrong, Optional<Fault> told, Effect effect, List<String> objections) {
    // A token, a key, or the password of the seed's operator.
    private static final Pattern SECRET = Pattern.compile("eyJ[\\w-]{10}|\\bASIA[A-Z0-9]{16}|Harbour-Light");

    static Cell of(Trial trial, Wrong wrong, Field field) throws Exception {
        trial.prepare();
        wrong.begin().accept(field);
        Optional<Throwable> failure = failure(trial::run);
        field.heal();
        Optional<Fault> told = failure.map(new Faults()::explain);
        Effect effect = trial.effect();
        List<String> objections = new ArrayList<>();
        told.ifPresentOrElse(
                fault -> objections.addAll(objections(fault, effect, wrong)),
                () -> objectIf(
                        effect != Effect.READS && effect != Effect.DONE, "succeeded, but is " + effect, objections));
        if (told.isPresent()) {
            failure(trial::again).ifPresent(still -> objections.add("fails again: " + still));
            Effect after = trial.effect();
            objectIf(after != Effect.READS && after != Effect.DONE, "done again, it is " + after, objections);
        }
        return new Cell(trial.name(), wrong.name(), told, effect, List.copyOf(objections));
    }

    private static List<String> objections(Fault fault, Effect effect, Wrong wrong) {
        List<String> objections = new ArrayList<>();
        String words =
                String.join("\n", fault.what(), fault.next(), fault.technical().toString());
        objectIf(fault.what().isBlank() || fault.next().isBlank(), "has no words", objections);
        objectIf(SECRET.matcher(words).find(), "tells a secret", objections);
        objectIf(wrong.survived(), "should have been survived", objections);
        objectIf(effect == Effect.TWICE, "is done twice", objections);
        objectIf(effect == Effect.READS && fault.outcome() == Outcome.UNKNOWN, "a read that is unknown", objections);
        objectIf(
                fault.outcome() == Outcome.NOT_DONE && (effect == Effect.DONE || effect == Effect.PARTLY),
                "told as not done, but is " + effect,
                objections);
        objectIf(
                fault.outcome() == Outcome.DONE && (effect == Effect.NONE || effect == Effect.PARTLY),
                "told as done, but is " + effect,
                objections);
        return objections;
    }

    private static void objectIf(boolean wrong, String why, List<String> objections) {
        if (wrong) {
            objections.add(why);
        }
    }

    private static Optional<Throwable> failure(Reading.Action action) {
        try {
            action.run();
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }
}
