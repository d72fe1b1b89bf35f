package dev.pilothouse.ui.chart;

import dev.pilothouse.core.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What a chart shows.
 *
 * @param step how far apart spots are that a line joins; wider apart it has a gap
 * @param words a figure with its unit
 */
public record Plot(
        String title,
        Instant from,
        Instant to,
        Duration step,
        List<Curve> curves,
        List<Event> events,
        DoubleFunction<String> words) {
    public Plot {
        curves = List.copyOf(curves);
        events = events.stream()
                .filter(it -> !it.at().isBefore(from) && !it.at().isAfter(to))
                .toList();
    }

    /** The top of the scale: the largest figure, rounded up to one that is easily read; 1 at least. */
    public double top() {
        double largest = curves.stream()
                .flatMap(curve -> curve.spots().stream())
                .mapToDouble(Spot::value)
                .max()
                .orElse(0);
        if (largest <= 1) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        for (double nice : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8, 10}) {
            if (largest <= nice * power) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    /** Where a moment lies, from 0 to 1. */
    double share(Instant at) {
        double whole = Duration.between(from, to).toMillis();
        return whole == 0 ? 0 : Math.clamp(Duration.between(from, at).toMillis() / whole, 0, 1);
    }

    /** The spots of a curve, cut where it has gaps. */
    List<List<Spot>> pieces(Curve curve) {
        List<List<Spot>> pieces = new ArrayList<>();
        Optional<Spot> before = Optional.empty();
        for (Spot spot : curve.spots()) {
            boolean joined = before.filter(it -> Duration.between(it.at(), spot.at())
                                    .compareTo(step.multipliedBy(3).dividedBy(2))
                            <= 0)
                    .isPresent();
            if (!joined) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(spot);
            before = Optional.of(spot);
        }
        return pieces;
    }

    /** The figures nearest to a moment, by curve; those farther away than a step are left out. */
    List<String> near(Instant at) {
        List<String> words = new ArrayList<>();
        for (Curve curve : curves) {
            curve.spots().stream()
                    .filter(it -> Duration.between(it.at(), at).abs().compareTo(step) <= 0)
                    .min((one, other) -> Duration.between(one.at(), at)
                            .abs()
                            .compareTo(Duration.between(other.at(), at).abs()))
                    .ifPresent(spot -> words.add(curve.name() + " " + this.words.apply(spot.value())));
        }
        return words;
    }
}
