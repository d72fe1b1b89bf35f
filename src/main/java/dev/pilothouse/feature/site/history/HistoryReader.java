package dev.pilothouse.feature.site.history;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.HistoryGateway;
import dev.pilothouse.feature.site.release.Index;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.Result;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rules.Retention;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads a site's history: a listing, and of each release the beginning of its manifest. Thread-safe. */
public final class HistoryReader {
    private static final int AT_ONCE = 32;
    private static final int MARKED = 100;
    private final SiteGateway site;
    private final HistoryGateway history;
    private final Retention keep;
    private final Clock clock;

    public HistoryReader(SiteGateway site, HistoryGateway history, Retention keep, Clock clock) {
        this.site = site;
        this.history = history;
        this.keep = keep;
        this.clock = clock;
    }

    /** The newest ones, at most so many. */
    public Releases read(int most, Progress progress) throws InterruptedException {
        Pointer pointer = site.pointer();
        Index index = history.index();
        List<Integer> numbers =
                index.manifests().descendingSet().stream().limit(most).toList();
        List<Release> heads = heads(numbers, progress);
        Lifetimes lifetimes = new Lifetimes(heads, pointer.release(), index, keep, clock.instant());
        Map<Integer, Result> results = results(numbers, index);
        List<Listed> listed = heads.stream()
                .map(release -> new Listed(
                        release,
                        lifetimes.state(release),
                        index.pinned().contains(release.number()),
                        Optional.ofNullable(results.get(release.number())),
                        lifetimes.until(release)))
                .toList();
        return new Releases(listed, index.manifests().size() > numbers.size(), pointer.liveAttempt());
    }

    /** Those that became live since then, newest first, a hundred at most: a request for each and two more. */
    public List<Release> since(Instant from) {
        List<Release> live = new ArrayList<>();
        Optional<Release> at = history.head(site.pointer().release());
        while (live.size() < MARKED
                && at.filter(it -> !it.when().isBefore(from)).isPresent()) {
            live.add(at.get());
            at = history.head(at.get().previous());
        }
        return live;
    }

    /** The beginnings of manifests, newest first. */
    public List<Release> heads(Collection<Integer> numbers, Progress progress) throws InterruptedException {
        progress.phase("reading releases", numbers.size(), 0);
        Queue<Release> heads = new ConcurrentLinkedQueue<>();
        Parallel.each(AT_ONCE, numbers, number -> {
            history.head(number).ifPresent(heads::add);
            progress.add(1, 0);
        });
        return heads.stream()
                .sorted(Comparator.comparingInt(Release::number).reversed())
                .toList();
    }

    private Map<Integer, Result> results(List<Integer> numbers, Index index) throws InterruptedException {
        Map<Integer, Result> results = new ConcurrentHashMap<>();
        Parallel.each(
                AT_ONCE,
                numbers.stream().filter(index.results()::contains).toList(),
                number -> history.result(number).ifPresent(result -> results.put(number, result)));
        return results;
    }
}
