package dev.pilothouse.sandbox.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of RFC 9110 14.1.2, made definite against a size. */
record ByteRange(long first, long length) {
    private static final Pattern SHAPE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The range of a {@code Range} header; empty where the whole is meant, which is also how S3 reads several ranges and
     * malformed ones.
     *
     * @throws dev.pilothouse.sandbox.wire.ApiError 416 where no byte of it exists
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher shape = SHAPE.matcher(header.strip());
        if (!shape.matches() || shape.group(1).isEmpty() && shape.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (shape.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(shape.group(2)), size);
            return Optional.of(satisfiable(header, size - suffix, size - 1, size));
        }
        long first = Long.parseLong(shape.group(1));
        long last = shape.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(shape.group(2));
        return last < first
                ? Optional.empty()
                : Optional.of(satisfiable(header, first, Math.min(last, size - 1), size));
    }

    private static ByteRange satisfiable(String header, long first, long last, long size) {
        if (first >= size) {
            throw S3Errors.rangeNotSatisfiable(header, size);
        }
        return new ByteRange(first, last - first + 1);
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
