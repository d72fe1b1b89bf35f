package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import java.util.Optional;

/** Whose requests go to the staging distribution (API Reference, "TrafficConfig"). */
sealed interface Traffic {
    /** CloudFront takes no more. */
    double MOST = 15;

    /** What a header's name has to begin with. */
    String PREFIX = "aws-cf-cd-";

    /**
     * A share of all requests; in times of heavy traffic CloudFront may send all to the primary distribution.
     *
     * @param percent 0 to 15
     * @param sticky how long a visitor stays with a distribution; empty: each request is decided anew
     */
    record Share(double percent, Optional<Sticky> sticky) implements Traffic {}

    /**
     * In seconds, 300 to 3600 each.
     *
     * @param idle without a request
     * @param most in all
     */
    record Sticky(int idle, int most) {}

    /** The requests with this header. */
    record Header(String name, String value) implements Traffic {}

    /** {@code 5 % of the requests}. */
    default String inWords() {
        return switch (this) {
            case Share share -> Text.tr("{0} % of the requests", number(share.percent()));
            case Header header -> Text.tr("requests with {0}: {1}", header.name(), header.value());
        };
    }

    /** Why CloudFront would not take it; empty where it does. */
    default Optional<String> wrong() {
        return switch (this) {
            case Share share ->
                share.percent() > 0 && share.percent() <= MOST
                        ? Optional.empty()
                        : Optional.of(Text.tr("A share is more than 0 % and at most 15 %."));
            case Header header ->
                header.name().matches("aws-cf-cd-[A-Za-z0-9-]+")
                                && !header.value().isBlank()
                        ? Optional.empty()
                        : Optional.of(Text.tr("The header’s name begins with {0}, and it has a value.", PREFIX));
        };
    }

    private static String number(double percent) {
        return percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent);
    }
}
