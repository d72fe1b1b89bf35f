package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import java.util.Optional;

/** Whose requests go to the staging distribution (API Reference, "TrafficConfig"). */
sealed interface Traffic {
    /** CloudFront takes no more. */
    double MOST = 15;

    /** The shortest that a session may be, in seconds (API Reference, "SessionStickinessConfig"). */
    int SHORTEST = 300;

    /** The longest that a session may be, in seconds. */
    int LONGEST = 3600;

    /** What a header's name has to begin with. */
    String PREFIX = "aws-cf-cd-";

    /**
     * A share of all requests; in times of heavy traffic CloudFront may send all to the primary distribution.
     *
     * @param percent 0 to 15
     * @param sticky how long a visitor stays with a distribution; empty: each request is decided anew
     */
    record Share(double percent, Optional<Sticky> sticky) implements Traffic {
        private Optional<String> misfit() {
            return percent <= 0 || percent > MOST
                    ? Optional.of(wrongShare())
                    : sticky.filter(times -> !times.fit()).map(times -> wrongTimes());
        }
    }

    /**
     * When a visitor's session ends, in seconds, {@value Traffic#SHORTEST} to {@value Traffic#LONGEST} each.
     *
     * @param idle without a request; no longer than in all
     * @param most in all
     */
    record Sticky(int idle, int most) {
        private boolean fit() {
            return idle >= SHORTEST && idle <= most && most <= LONGEST;
        }

        /** {@code for up to 60 min, or until 5 min without a request}. */
        String inWords() {
            return Text.tr("for up to {0}, or until {1} without a request", time(most), time(idle));
        }

        private static String time(int seconds) {
            return seconds % 60 == 0 ? Text.tr("{0} min", seconds / 60) : Text.tr("{0} s", seconds);
        }
    }

    /** The requests with this header. */
    record Header(String name, String value) implements Traffic {
        private Optional<String> misfit() {
            return name.matches("aws-cf-cd-[A-Za-z0-9-]+") && !value.isBlank()
                    ? Optional.empty()
                    : Optional.of(Text.tr("The header’s name begins with {0}, and it has a value.", PREFIX));
        }
    }

    /** {@code 5 % of the requests}. */
    default String inWords() {
        return switch (this) {
            case Share share -> Text.tr("{0} % of the requests", number(share.percent()));
            case Header header -> Text.tr("requests with {0}: {1}", header.name(), header.value());
        };
    }

    /** How long a visitor stays where the first request went; empty where each is decided anew, or by its header. */
    default Optional<Sticky> stays() {
        return this instanceof Share share ? share.sticky() : Optional.empty();
    }

    /** Why CloudFront would not take it; empty where it does. */
    default Optional<String> wrong() {
        return switch (this) {
            case Share share -> share.misfit();
            case Header header -> header.misfit();
        };
    }

    /** What a share has to be. */
    static String wrongShare() {
        return Text.tr("A share is more than 0 % and at most 15 %.");
    }

    /** What the times of a session have to be. */
    static String wrongTimes() {
        return Text.tr(
                "A session lasts {0} to {1} seconds, and ends no later without a request than in all.",
                SHORTEST, LONGEST);
    }

    private static String number(double percent) {
        return percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent);
    }
}
