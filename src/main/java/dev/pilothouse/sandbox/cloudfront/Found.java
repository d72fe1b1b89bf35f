package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the edge found for a path, before a viewer's conditions and ranges are looked at. */
record Found(int status, Map<String, List<String>> headers, Content content, Source source, Duration age) {
    /** Where it came from, as {@code x-cache} says it. */
    enum Source {
        HIT("Hit from cloudfront"),
        MISS("Miss from cloudfront"),
        REFRESH_HIT("RefreshHit from cloudfront"),
        ERROR("Error from cloudfront");

        private final String text;

        Source(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static Found of(Entry entry, Source source, Duration age) {
        return new Found(
                entry.status(), entry.headers(), entry.content(), entry.isError() ? Source.ERROR : source, age);
    }

    /** Whether it had been lying at the edge, so that its age is told. */
    boolean isOld() {
        return source == Source.HIT || age.isPositive();
    }

    boolean isError() {
        return status >= 400;
    }

    /** This page, shown in an error's place. */
    Found asError(int shown) {
        return new Found(shown, headers, content, Source.ERROR, age);
    }
}
