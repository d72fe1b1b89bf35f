package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one deploy on their way to their places, one phase after the other. */
final class Stretch {
    private static final int AT_ONCE = 128;
    private static final int LARGE_AT_ONCE = 4;
    private static final long LARGE = 8 * 1024 * 1024;
    private final Map<String, StoredFile> before;
    private final Source source;
    private final Holding holding;
    private final Account account;
    private final Progress progress;
    private final Map<String, StoredFile> stored = new ConcurrentHashMap<>();
    private final Set<String> unproved = ConcurrentHashMap.newKeySet();

    /** @param before what the plan saw in the bucket, by path */
    Stretch(Map<String, StoredFile> before, Source source, Holding holding, Account account, Progress progress) {
        this.before = before;
        this.source = source;
        this.holding = holding;
        this.account = account;
        this.progress = progress;
    }

    /** All phases; nobody sees anything of the first. */
    void all(Phases phases) throws InterruptedException {
        go("new files", phases.added());
        if (phases.inOrder().size() > phases.added().size()) {
            account.visible(Account.Seen.SOME);
        }
        go("changed files", phases.changed());
        go("pages", phases.pages());
        go("entries", phases.entries());
    }

    /** What was stored, by path. */
    Map<String, StoredFile> stored() {
        return stored;
    }

    /** What is worth a look before it is recorded. */
    List<LocalFile> doubtful(Phases phases) {
        Set<LocalFile> entries = Set.copyOf(phases.entries());
        return phases.inOrder().stream()
                .filter(file ->
                        entries.contains(file) || unproved.contains(file.path()) || before.containsKey(file.path()))
                .toList();
    }

    private void go(String phase, List<LocalFile> files) throws InterruptedException {
        if (files.isEmpty()) {
            return;
        }
        progress.phase(
                phase, files.size(), files.stream().mapToLong(LocalFile::size).sum());
        parallel(AT_ONCE, files.stream().filter(file -> file.size() < LARGE).toList());
        parallel(
                LARGE_AT_ONCE,
                files.stream().filter(file -> file.size() >= LARGE).toList());
    }

    private void parallel(int most, List<LocalFile> files) throws InterruptedException {
        if (!files.isEmpty()) {
            Parallel.<LocalFile, InterruptedException>each(Math.min(most, files.size()), files, this::one);
        }
    }

    private void one(LocalFile file) throws InterruptedException {
        Arrived arrived = source.store(file, Optional.ofNullable(before.get(file.path())), progress);
        if (!arrived.proved()) {
            unproved.add(file.path());
        }
        stored.put(file.path(), arrived.file());
        account.stored();
        holding.renew();
    }
}
