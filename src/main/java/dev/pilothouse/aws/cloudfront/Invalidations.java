package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.command.Permit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.NoSuchInvalidationException;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

/** The invalidations of one distribution. Blocking; thread-safe. */
public final class Invalidations {
    private static final String COMPLETED = "Completed";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private final AwsClients clients;
    private final String distribution;

    /** @param distribution the distribution's id */
    public Invalidations(AwsClients clients, String distribution) {
        this.clients = clients;
        this.distribution = distribution;
    }

    /**
     * Asks the edge to forget. The same reference with the same paths may be sent again and is one invalidation
     * (CloudFront API Reference, "InvalidationBatch"). Waits, for as long as it takes, where too many are in progress: 3,000
     * paths, 15 wildcards.
     *
     * @param reference never used for other paths
     * @param paths as CloudFront wants them: percent-encoded, with a leading slash
     */
    public Invalidation create(String reference, List<String> paths, Permit permit) throws InterruptedException {
        Objects.requireNonNull(permit);
        Duration pause = SHORTEST_PAUSE;
        while (true) {
            try {
                return invalidation(write().createInvalidation(request -> request.distributionId(distribution)
                                .invalidationBatch(batch -> batch.callerReference(reference)
                                        .paths(all -> all.quantity(paths.size()).items(paths))))
                        .invalidation());
            } catch (TooManyInvalidationsInProgressException e) {
                Thread.sleep(pause);
                pause = longer(pause);
            }
        }
    }

    /** One of them as it stands; empty where CloudFront has forgotten it, as it does some time after it was completed. */
    public Optional<Invalidation> read(String id) {
        try {
            return Optional.of(invalidation(read().getInvalidation(
                            request -> request.distributionId(distribution).id(id))
                    .invalidation()));
        } catch (NoSuchInvalidationException e) {
            return Optional.empty();
        }
    }

    /** Waits until every edge has forgotten, asking less and less often. */
    public void await(String id) throws InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        while (read(id).filter(found -> !found.complete()).isPresent()) {
            Thread.sleep(pause);
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private static Invalidation invalidation(software.amazon.awssdk.services.cloudfront.model.Invalidation answer) {
        return new Invalidation(
                answer.id(),
                COMPLETED.equals(answer.status()),
                answer.createTime(),
                answer.invalidationBatch().paths().items());
    }

    private CloudFrontClient read() {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ);
    }

    private CloudFrontClient write() {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE);
    }
}
