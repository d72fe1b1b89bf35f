package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.aws.cloudfront.Invalidations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;

/** What the account's other distributions have had forgotten, since the month's free paths are the account's. Blocking; thread-safe. */
final class AccountGateway {
    /** With more of them it costs too many requests to look. */
    private static final int MOST = 9;

    private final AwsClients clients;
    private final String distribution;

    AccountGateway(AwsClients clients, String distribution) {
        this.clients = clients;
        this.distribution = distribution;
    }

    /** The paths since then; empty where not all of it can be known with a few requests. */
    OptionalLong others(Instant since) {
        Optional<List<String>> others = new Distributions(clients).others(distribution, MOST);
        try {
            return others.isEmpty() ? OptionalLong.empty() : counted(others.get(), since);
        } catch (AccessDeniedException e) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong counted(List<String> others, Instant since) {
        long paths = 0;
        for (String other : others) {
            Invalidations invalidations = new Invalidations(clients, other);
            Invalidation.Page page = invalidations.list("", InvalidationGateway.STRETCH);
            List<Invalidation.Entry> month = page.entries().stream()
                    .filter(it -> !it.created().isBefore(since))
                    .toList();
            if (month.size() == page.entries().size() && !page.next().isEmpty()) {
                return OptionalLong.empty();
            }
            for (Invalidation.Entry entry : month) {
                paths += invalidations
                        .read(entry.id())
                        .map(it -> it.paths().size())
                        .orElse(0);
            }
        }
        return OptionalLong.of(paths);
    }
}
