package dev.pilothouse.matrix;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.journal.Entry;
import java.time.Duration;
import java.util.Optional;

/**
 * One operation while one thing goes wrong: what was told, what became of it, and what is wrong with that.
 *
 * @param told empty where it succeeded
 */
record Cell(String trial, String wrong, Optional<Fault> told, Effect effect, Objections objections, Duration took) {

    static Cell of(Trial trial, Wrong wrong, Field field) throws Exception {
        long begun = System.nanoTime();
        trial.prepare();
        Optional<String> before = field.books.newest().map(Entry::id);
        int asked = field.requests();
        wrong.begin().in(field);
        Optional<Throwable> failure = failure(trial::run);
        field.heal();
        int requests = field.requests() - asked;
        Optional<Fault> told = failure.map(new Faults()::explain);
        Objections objections = new Objections(wrong.demand(), told, trial.effect());
        objections.toWhatIsTold(requests);
        objections.toTheJournal(
                field.books.newest().filter(entry -> !before.equals(Optional.of(entry.id()))), field.books.unwritten());
        Effect effect = trial.effect();
        if (told.isPresent()) {
            objections.toDoingItAgain(failure(trial::again), trial.effect());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Cell(trial.name(), wrong.name(), told, effect, objections, took);
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
