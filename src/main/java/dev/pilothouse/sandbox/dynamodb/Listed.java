package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.List;
import java.util.function.Function;

/**
 * A page of jobs; the token of the next one is the last one's ARN.
 *
 * @param next null, as the SDK's builders want it, on the last page
 */
record Listed<T>(List<T> items, String next) {
    private static final int USUAL = 25;

    static <T> Listed<T> of(List<T> all, Function<T, String> arn, String token, Integer most) {
        int from = token == null ? 0 : all.stream().map(arn).toList().indexOf(token) + 1;
        if (token != null && from == 0) {
            throw Invalid.request("Invalid NextToken");
        }
        int to = Math.min(all.size(), from + (most == null ? USUAL : most));
        return new Listed<>(all.subList(from, to), to < all.size() ? arn.apply(all.get(to - 1)) : null);
    }
}
