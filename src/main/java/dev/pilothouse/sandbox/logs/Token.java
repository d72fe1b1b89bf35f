package dev.pilothouse.sandbox.logs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The texts by which the next page of something is asked for: each fits its own question alone. */
final class Token {
    private Token() {}

    /** @param question what must be the same in every page's request */
    static String of(String place, Object question) {
        String text = Integer.toHexString(question.hashCode()) + " " + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(Position place, Object question) {
        return of(place.at() + " " + place.number(), question);
    }

    /** @param token null for the first page */
    static Optional<String> read(String token, Object question) {
        if (token == null) {
            return Optional.empty();
        }
        String text = decoded(token);
        String mark = Integer.toHexString(question.hashCode()) + " ";
        if (!text.startsWith(mark)) {
            throw LogsErrors.badToken();
        }
        return Optional.of(text.substring(mark.length()));
    }

    static Optional<Position> place(String token, Object question) {
        return read(token, question).map(Token::place);
    }

    private static Position place(String text) {
        try {
            String[] parts = text.split(" ");
            return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw LogsErrors.badToken();
        }
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LogsErrors.badToken();
        }
    }
}
