package dev.pilothouse.sandbox.schemas;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the token of the next one; empty at the end
 */
record Page<T>(List<T> items, Optional<String> next) {
    private static final int MOST = 100;

    static <T> Page<T> of(List<T> all, String token, int limit) {
        if (limit < 1 || limit > MOST) {
            throw SchemasErrors.bad("Limit must be between 1 and " + MOST + ".");
        }
        if (token != null && !token.matches("\\d{1,9}")) {
            throw SchemasErrors.bad("Invalid next token.");
        }
        int from = Math.min(all.size(), token == null ? 0 : Integer.parseInt(token));
        int to = Math.min(all.size(), from + limit);
        return new Page<>(
                all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
