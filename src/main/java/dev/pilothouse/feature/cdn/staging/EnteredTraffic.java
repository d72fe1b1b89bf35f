package dev.pilothouse.feature.cdn.staging;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Whose requests are to go to the staging distribution, as it is being entered. Screen thread only. */
final class EnteredTraffic {
    /** A share of all, a small one. */
    private static final Traffic USUAL = new Traffic.Share(5, Optional.empty());

    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final BooleanProperty byHeader = new SimpleBooleanProperty();
    private final StringProperty percent = new SimpleStringProperty("");
    private final BooleanProperty sticky = new SimpleBooleanProperty();
    private final StringProperty idle = new SimpleStringProperty("");
    private final StringProperty most = new SimpleStringProperty("");
    private final StringProperty header = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");

    /** Whether requests are to go there at all. */
    BooleanProperty enabled() {
        return enabled;
    }

    /** Whether those with a header, and not a share of all. */
    BooleanProperty byHeader() {
        return byHeader;
    }

    /** The share, as it was typed. */
    StringProperty percent() {
        return percent;
    }

    /** Whether a visitor stays with the distribution that the first request went to. */
    BooleanProperty sticky() {
        return sticky;
    }

    /** After how many seconds without a request a visitor's session ends, as it was typed. */
    StringProperty idle() {
        return idle;
    }

    /** After how many seconds it ends in all, as it was typed. */
    StringProperty most() {
        return most;
    }

    StringProperty header() {
        return header;
    }

    StringProperty value() {
        return value;
    }

    /** All that it depends on. */
    Observable[] all() {
        return new Observable[] {enabled, byHeader, percent, sticky, idle, most, header, value};
    }

    /** Puts what is set in place of what was entered. */
    void fill(Staging read) {
        enabled.set(read.enabled());
        switch (read.traffic().orElse(USUAL)) {
            case Traffic.Share share -> {
                byHeader.set(false);
                percent.set(Double.toString(share.percent()).replaceFirst("\\.0$", ""));
                sticky.set(share.sticky().isPresent());
                Traffic.Sticky times = share.sticky().orElse(new Traffic.Sticky(Traffic.SHORTEST, Traffic.LONGEST));
                idle.set(Integer.toString(times.idle()));
                most.set(Integer.toString(times.most()));
            }
            case Traffic.Header named -> {
                byHeader.set(true);
                header.set(named.name());
                value.set(named.value());
            }
        }
    }

    /** What was entered; empty where it is not to be understood. */
    Optional<Traffic> traffic() {
        if (byHeader.get()) {
            return Optional.of(
                    new Traffic.Header(header.get().strip(), value.get().strip()));
        }
        return share().flatMap(share -> sticky.get()
                ? times().map(times -> new Traffic.Share(share, Optional.of(times)))
                : Optional.of(new Traffic.Share(share, Optional.empty())));
    }

    /** Why it can't be set so; empty where it can. */
    Optional<String> wrong() {
        return traffic()
                .map(Traffic::wrong)
                .orElseGet(() -> Optional.of(share().isEmpty() ? Traffic.wrongShare() : Traffic.wrongTimes()));
    }

    private Optional<Double> share() {
        return Optional.of(percent.get().strip())
                .filter(text -> text.matches("\\d{1,2}(\\.\\d{1,2})?"))
                .map(Double::valueOf);
    }

    private Optional<Traffic.Sticky> times() {
        return seconds(idle).flatMap(without -> seconds(most).map(inAll -> new Traffic.Sticky(without, inAll)));
    }

    private static Optional<Integer> seconds(StringProperty typed) {
        return Optional.of(typed.get().strip())
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
