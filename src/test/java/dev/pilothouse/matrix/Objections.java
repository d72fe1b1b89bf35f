package dev.pilothouse.matrix;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with what came of an operation. */
final class Objections {
    // A token, a key, or the password of the seed's operator.
    static final Pattern SECRET = Pattern.compile("eyJ[\\w-]{10}|\\bASIA[A-Z0-9]{16}|Harbour-Light");
    private final Demand demand;
    private final Optional<Fault> told;
    private final Effect effect;
    private final List<String> all = new ArrayList<>();

    /** @param told empty where it succeeded */
    Objections(Demand demand, Optional<Fault> told, Effect effect) {
        this.demand = demand;
        this.told = told;
        this.effect = effect;
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** @param requests that reached AWS or the edge */
    void toWhatIsTold(int requests) {
        told.ifPresentOrElse(
                this::toFailing,
                () -> objectIf(effect != Effect.READS && effect != Effect.DONE, "succeeded, but is " + effect));
        if (demand == Demand.NO_CHANGE && effect != Effect.READS) {
            objectIf(told.isEmpty(), "was made without a record");
            objectIf(requests > 0, requests + " requests were sent without a record");
        }
    }

    /**
     * @param entry of this operation
     * @param unwritten what was told of an end that could not be written
     */
    void toTheJournal(Optional<Entry> entry, List<Fault> unwritten) {
        if (effect == Effect.READS) {
            objectIf(entry.isPresent(), "a read has an entry");
            return;
        }
        if (demand == Demand.NO_CHANGE) {
            objectIf(entry.isPresent(), "what was not begun has an entry");
            return;
        }
        Outcome outcome = told.map(Fault::outcome).orElse(Outcome.DONE);
        objectIf(entry.isEmpty(), "has no entry");
        entry.ifPresent(it -> objectIf(
                it.outcome() != outcome && !(it.outcome() == Outcome.UNKNOWN && unwritten.size() == 1),
                "told as " + outcome + ", in the journal as " + it.outcome()));
    }

    void toDoingItAgain(Optional<Throwable> failure, Effect after) {
        failure.ifPresent(still -> all.add("fails again: " + still));
        objectIf(after != Effect.READS && after != Effect.DONE, "done again, it is " + after);
    }

    private void toFailing(Fault fault) {
        String words =
                String.join("\n", fault.what(), fault.next(), fault.technical().toString());
        objectIf(fault.what().isBlank() || fault.next().isBlank(), "has no words");
        objectIf(SECRET.matcher(words).find(), "tells a secret");
        objectIf(demand == Demand.SUCCESS, "should have been survived");
        objectIf(demand == Demand.NO_CHANGE && effect == Effect.READS, "a read that needs the disk");
        objectIf(demand == Demand.NO_CHANGE && fault.outcome() != Outcome.NOT_DONE, "not told as not done");
        objectIf(effect == Effect.TWICE, "is done twice");
        objectIf(effect == Effect.READS && fault.outcome() == Outcome.UNKNOWN, "a read that is unknown");
        objectIf(
                fault.outcome() == Outcome.NOT_DONE && (effect == Effect.DONE || effect == Effect.PARTLY),
                "told as not done, but is " + effect);
        objectIf(
                fault.outcome() == Outcome.DONE && (effect == Effect.NONE || effect == Effect.PARTLY),
                "told as done, but is " + effect);
    }

    private void objectIf(boolean wrong, String why) {
        if (wrong) {
            all.add(why);
        }
    }
}
