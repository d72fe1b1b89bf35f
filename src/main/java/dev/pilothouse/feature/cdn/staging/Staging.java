package dev.pilothouse.feature.cdn.staging;

import java.util.List;
import java.util.Optional;

/**
 * The continuous deployment of a distribution as it was read.
 *
 * @param primary the distribution that visitors come to
 * @param staging the one that is tried; empty where the role can't see it
 */
record Staging(Policy policy, Side primary, Optional<Tried> staging) {
    /**
     * Its continuous deployment policy.
     *
     * @param version its entity tag
     * @param enabled whether any request goes to the staging distribution
     * @param traffic whose; empty where none was ever set
     */
    record Policy(String id, String version, boolean enabled, Optional<Traffic> traffic) {}

    /** @param version its configuration's entity tag */
    record Side(String id, String domain, String version) {}

    /**
     * The staging distribution.
     *
     * @param deploying whether a change of it is on its way to the edges
     */
    record Tried(String id, String domain, boolean deploying, Compared compared) {}

    /** The staging distribution's configuration beside the primary one's. */
    sealed interface Compared {
        /**
         * @param version the entity tag of the staging one's
         * @param differences what promoting it would change in the primary one
         */
        record Known(String version, List<Difference> differences) implements Compared {
            public Known {
                differences = List.copyOf(differences);
            }
        }

        /** @param why its configuration could not be read, in a sentence */
        record Unread(String why) implements Compared {}
    }

    /** A setting by its path in CloudFront's names; empty where a distribution does not have it. */
    record Difference(String path, Optional<String> primary, Optional<String> staging) {}

    boolean enabled() {
        return policy.enabled();
    }

    Optional<Traffic> traffic() {
        return policy.traffic();
    }

    /** What promoting would change; empty where it is not known. */
    Optional<Compared.Known> known() {
        return staging.map(Tried::compared)
                .filter(Compared.Known.class::isInstance)
                .map(Compared.Known.class::cast);
    }
}
