package dev.pilothouse.sandbox.cloudfront;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing, as CloudFront cuts it: the marker is the id of the last item of the page before.
 *
 * @param marker as it was sent; empty for the first page
 */
record Page<T>(List<T> items, String marker, int maxItems, boolean truncated) {
    private static final int MOST = 100;

    static <T> Page<T> of(List<T> all, Function<T, String> id, String marker, String maxItems) {
        String after = marker == null ? "" : marker;
        int most = maxItems == null ? MOST : Math.min(MOST, number(maxItems));
        int from = after.isEmpty() ? 0 : all.stream().map(id).toList().indexOf(after) + 1;
        if (from == 0 && !after.isEmpty()) {
            throw CloudFrontErrors.invalidArgument("The marker is invalid.");
        }
        int to = Math.min(all.size(), from + most);
        return new Page<>(all.subList(from, to), after, most, to < all.size());
    }

    /** What the next page is asked for with; null, as the SDK's builders want it, on the last one. */
    String nextMarker(Function<T, String> id) {
        return truncated ? id.apply(items.getLast()) : null;
    }

    private static int number(String maxItems) {
        if (!maxItems.matches("[1-9]\\d{0,8}")) {
            throw CloudFrontErrors.invalidArgument("The parameter MaxItems must be a positive integer.");
        }
        return Integer.parseInt(maxItems);
    }
}
