package dev.pilothouse.aws;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A failure with what caused it.
 *
 * @param links outermost first; never empty
 */
record Causes(List<Throwable> links) {
    // A chain of causes may be a ring.
    private static final int DEEPEST = 20;
    private static final Pattern EARLIER = Pattern.compile("Request attempt \\d+ failure: (.*)", Pattern.DOTALL);
    private static final Pattern REFUSED = Pattern.compile("Status Code: 4\\d\\d|reduce your request rate");

    static Causes of(Throwable failure) {
        return new Causes(Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList());
    }

    <T extends Throwable> Optional<T> first(Class<T> type) {
        return links.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    Throwable root() {
        return links.getLast();
    }

    /** The call that failed itself: the inner one, where the call's credentials had to be fetched first. */
    Optional<DuringCall> during() {
        return calls().findFirst();
    }

    /** Whether a change of something at AWS may have been sent; so too where no call is known. */
    boolean mayHaveChanged() {
        return during().isEmpty() || calls().anyMatch(DuringCall::mayHaveChanged);
    }

    /** Whether an earlier try of the call may have taken effect unseen. */
    boolean mayHaveWorkedEarlier() {
        return sdk().anyMatch(Causes::earlierUnknown);
    }

    /** Requests sent, by the SDK's own count; 0 where it tells none. */
    int attempts() {
        return sdk().map(SdkException::numAttempts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    // The SDK keeps earlier tries only as texts. One that ended like the last one, or in a refusal, left nothing
    // behind.
    private static boolean earlierUnknown(SdkException failure) {
        String last = String.valueOf(failure.rawMessage());
        return Stream.of(failure.getSuppressed())
                .map(earlier -> EARLIER.matcher(String.valueOf(earlier.getMessage())))
                .filter(Matcher::matches)
                .map(earlier -> earlier.group(1))
                .anyMatch(
                        text -> !text.startsWith(last) && !REFUSED.matcher(text).find());
    }

    // Some interceptors wrap what the tries ended with into an exception of their own.
    private Stream<SdkException> sdk() {
        return links.stream().filter(SdkException.class::isInstance).map(SdkException.class::cast);
    }

    private Stream<DuringCall> calls() {
        return links.stream()
                .flatMap(link -> Stream.of(link.getSuppressed()))
                .filter(DuringCall.class::isInstance)
                .map(DuringCall.class::cast);
    }
}
