package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Batches;
import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudfront.model.AccessDeniedException;

/** A distribution's invalidations. Blocking; thread-safe. */
public final class InvalidationGateway {
    /** How many a stretch of the list has; the paths of each cost a request, once. */
    static final int STRETCH = 50;

    private static final int AT_ONCE = 4;

    private final Invalidations invalidations;
    private final AccountGateway account;
    private final String distribution;

    // Paths never change, and the list tells how each one stands.
    private final Map<String, Invalidation> known = new ConcurrentHashMap<>();

    public InvalidationGateway(AwsClients clients, String distribution) {
        this.invalidations = new Invalidations(clients, distribution);
        this.account = new AccountGateway(clients, distribution);
        this.distribution = distribution;
    }

    String distribution() {
        return distribution;
    }

    /** The paths of the account's other distributions since then; empty where that is not known. */
    OptionalLong others(Instant since) {
        return account.others(since);
    }

    /** The newest ones with their paths, up to so many stretches of the list; phase: "reading invalidations". */
    History history(int stretches, Progress progress) throws InterruptedException {
        List<Invalidation.Entry> entries = new ArrayList<>();
        String next = "";
        int read = 0;
        do {
            Invalidation.Page page = invalidations.list(next, STRETCH);
            entries.addAll(page.entries());
            next = page.next();
            read++;
        } while (!next.isEmpty() && read < stretches);
        readPaths(entries, progress);
        return new History(
                entries.stream()
                        .map(entry -> new History.Row(entry, Optional.ofNullable(known.get(entry.id()))))
                        .toList(),
                next.isEmpty());
    }

    /**
     * Asks the edge to forget, in as many invalidations as the paths need, waiting for room where it must. The same order sent
     * again begins only what was not begun before.
     */
    List<Invalidation> create(Order order, Progress progress, Permit permit) throws InterruptedException {
        List<Invalidation> begun = new ArrayList<>();
        List<List<String>> batches = Batches.of(order.paths());
        for (int i = 0; i < batches.size(); i++) {
            String reference = batches.size() == 1 ? order.reference() : order.reference(i);
            try {
                begun.add(invalidations.create(reference, batches.get(i), progress, permit));
            } catch (InterruptedException e) {
                throw order.stopped(i, batches.size(), e);
            }
        }
        return begun;
    }

    /** Waits until every edge has forgotten them; phase: "waiting for the edge". */
    void await(List<Invalidation> begun, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("waiting for the edge"), begun.size(), 0);
        for (Invalidation it : begun) {
            invalidations.await(it.id());
            progress.add(1, 0);
        }
    }

    private void readPaths(List<Invalidation.Entry> entries, Progress progress) throws InterruptedException {
        List<Invalidation.Entry> unknown =
                entries.stream().filter(entry -> !known.containsKey(entry.id())).toList();
        progress.phase(Text.tr("reading invalidations"), unknown.size(), 0);
        try {
            Parallel.<Invalidation.Entry, RuntimeException>each(AT_ONCE, unknown, entry -> {
                invalidations.read(entry.id()).ifPresent(it -> known.put(it.id(), it));
                progress.add(1, 0);
            });
        } catch (AccessDeniedException e) {
            // Without their paths the list is worth showing all the same; the rows say what is missing.
            progress.note(Text.tr("paths may not be read"));
        }
    }
}
