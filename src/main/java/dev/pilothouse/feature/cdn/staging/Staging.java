package dev.pilothouse.feature.cdn.staging;

import java.util.List;
import java.util.Optional;

/**
 * The continuous deployment of a distribution as it was read.
 *
 * @param policy the id of its policy
 * @param version the policy's entity tag
 * @param enabled whether any request goes to the staging distribution
 * @param traffic whose; empty where none was ever set
 * @param primary the distribution that visitors come to
 * @param staging the one that is tried; empty where the role can't see it
 * @param differences what promoting it would change in the primary one
 */
record Staging(
        String policy,
        String version,
        boolean enabled,
        Optional<Traffic> traffic,
        Side primary,
        Optional<Side> staging,
        List<Difference> differences) {
    Staging {
        differences = List.copyOf(differences);
    }

    /** @param version its configuration's entity tag */
    record Side(String id, String domain, String version) {}

    /** A setting by its path in CloudFront's names; empty where a distribution does not have it. */
    record Difference(String path, Optional<String> primary, Optional<String> staging) {}
}
