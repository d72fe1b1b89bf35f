package dev.pilothouse.sandbox.lambda;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list, begun after the marker.
 *
 * @param next the marker of the next page; empty at the end
 */
record Paging<T>(List<T> items, Optional<String> next) {
    private static final int MOST_ASKED = 10_000;

    /**
     * Cuts one.
     *
     * @param marker what the last page told; null for the beginning
     * @param asked items at most, 1 to 10,000; null for as many as there may be
     * @param most what the operation gives at once, whatever was asked
     * @param name of an item, which orders them and by which the marker names the last one
     */
    static <T> Paging<T> of(List<T> all, String marker, Integer asked, int most, Function<T, String> name) {
        if (asked != null && (asked < 1 || asked > MOST_ASKED)) {
            throw LambdaErrors.constraint(
                    asked,
                    "maxItems",
                    asked < 1
                            ? "Member must have value greater than or equal to 1"
                            : "Member must have value less than or equal to " + MOST_ASKED);
        }
        int from = marker == null ? 0 : after(all, marker, name);
        int to = Math.min(all.size(), from + Math.min(most, asked == null ? most : asked));
        return new Paging<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(Markers.write(name.apply(all.get(to - 1)))) : Optional.empty());
    }

    private static <T> int after(List<T> all, String marker, Function<T, String> name) {
        String last = Markers.read(marker);
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw LambdaErrors.invalidParameter("Invalid marker.");
    }
}
