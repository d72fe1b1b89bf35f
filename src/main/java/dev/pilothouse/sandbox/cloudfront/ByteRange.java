package dev.pilothouse.sandbox.cloudfront;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a body that a Range header asks for (RFC 9110 14.1.2).
 *
 * @param count zero where no byte lies within
 * @param size of the whole body
 */
record ByteRange(long from, long count, long size) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty where the header is to be ignored: another unit, several ranges, or none at all. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(one.group(2)));
            return Optional.of(new ByteRange(size - last, last, size));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1), size));
    }

    boolean isEmpty() {
        return count == 0;
    }

    String contentRange() {
        return isEmpty() ? "bytes */" + size : "bytes %d-%d/%d".formatted(from, from + count - 1, size);
    }
}
