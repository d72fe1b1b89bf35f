package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.InvalidationList;
import software.amazon.awssdk.services.cloudfront.model.NoSuchInvalidationException;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

/** The invalidations of one distribution. Blocking; thread-safe. */
public final class Invalidations {
    private static final String COMPLETED = "Completed";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private final AwsClients clients;
    private final String distribution;

    /** @param distribution the distribution's id */
    public Invalidations(AwsClients clients, String distribution) {
        this.clients = clients;
        this.distribution = distribution;
    }

    /** As {@link #create(String, List, Progress, Permit)}, for work that nobody watches. */
    public Invalidation create(String reference, List<String> paths, Permit permit) throws InterruptedException {
        return create(reference, paths, Progress.NONE, permit);
    }

    /**
     * Asks the edge to forget. The same reference with the same paths may be sent again and is one invalidation
     * (CloudFront API Reference, "InvalidationBatch"). Waits, for as long as it takes, where too many are in progress: 3,000
     * paths, 15 wildcards; phase: "waiting for earlier invalidations".
     *
     * @param reference never used for other paths
     * @param paths as CloudFront wants them: percent-encoded, with a leading slash; no more than one of {@link Batches}
     * @throws InterruptedException while it waits: nothing was begun
     */
    public Invalidation create(String reference, List<String> paths, Progress progress, Permit permit)
            throws InterruptedException {
        Objects.requireNonNull(permit);
        Backoff backoff = backoff();
        while (true) {
            try {
                return invalidation(write().createInvalidation(request -> request.distributionId(distribution)
                                .invalidationBatch(batch -> batch.callerReference(reference)
                                        .paths(all -> all.quantity(paths.size()).items(paths))))
                        .invalidation());
            } catch (TooManyInvalidationsInProgressException e) {
                progress.phase(Text.tr("waiting for earlier invalidations"), 0, 0);
                backoff.pause();
            }
        }
    }

    /**
     * A stretch of the list, newest first.
     *
     * @param from what the stretch before called next; empty for the first
     * @param most 1 to 100
     */
    public Invalidation.Page list(String from, int most) {
        InvalidationList list = read().listInvalidations(request -> request.distributionId(distribution)
                        .marker(from.isEmpty() ? null : from)
                        .maxItems(Integer.toString(most)))
                .invalidationList();
        return new Invalidation.Page(
                list.items().stream()
                        .map(it -> new Invalidation.Entry(it.id(), COMPLETED.equals(it.status()), it.createTime()))
                        .toList(),
                list.isTruncated() ? list.nextMarker() : "");
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
        Backoff backoff = backoff();
        while (read(id).filter(found -> !found.complete()).isPresent()) {
            backoff.pause();
        }
    }

    private static Backoff backoff() {
        return new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    }

    private static Invalidation invalidation(software.amazon.awssdk.services.cloudfront.model.Invalidation answer) {
        return new Invalidation(
                answer.id(),
                COMPLETED.equals(answer.status()),
                answer.createTime(),
                answer.invalidationBatch().callerReference(),
                answer.invalidationBatch().paths().items());
    }

    private CloudFrontClient read() {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ);
    }

    private CloudFrontClient write() {
        return clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.WRITE);
    }
}
