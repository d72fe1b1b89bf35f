package dev.pilothouse.feature.site.plan;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what changes from what is live to what is built, and what visitors may hold of the former. */
final class Comparison {
    private final Build build;
    private final Live live;
    private final SiteSettings settings;
    private final Serving serving;
    private final FileRules rules;
    private final Map<String, LocalFile> local;

    Comparison(Build build, Live live, SiteSettings settings, Serving serving) {
        this.build = build;
        this.live = live;
        this.settings = settings;
        this.serving = serving;
        this.rules = new FileRules(settings, build.traits().hosts().headers());
        this.local = build.files().stream().collect(Collectors.toMap(LocalFile::path, Function.identity()));
    }

    SitePlan plan() {
        List<Change> changes = Stream.concat(uploads(), leavings())
                .sorted(Comparator.comparing(Change::path))
                .toList();
        List<String> invalidate = settings.distribution().isEmpty() ? List.of() : invalidate(changes);
        return new SitePlan(
                number(),
                build,
                live,
                changes,
                invalidate,
                new Steps(changes, invalidate, settings).inWords(),
                new Preflight(build, live, settings, serving).checks(changes));
    }

    // A deploy that was not finished is finished under its own number.
    private int number() {
        Pointer pointer = live.pointer();
        return Math.max(pointer.liveAttempt().map(Attempt::release).orElse(0), pointer.release() + 1);
    }

    private Stream<Change> uploads() {
        return build.files().stream().flatMap(file -> upload(file).stream());
    }

    private Optional<Change> upload(LocalFile file) {
        StoredFile stored = live.stored().get(file.path());
        if (stored == null) {
            return Optional.of(new Change.New(file));
        }
        boolean content = !stored.sameContent(file);
        return content || !sameHeaders(file, stored)
                ? Optional.of(new Change.Changed(file, stored, content))
                : Optional.empty();
    }

    private static boolean sameHeaders(LocalFile file, StoredFile stored) {
        return file.headers().equals(stored.headers());
    }

    private static boolean same(LocalFile file, StoredFile stored) {
        return stored.sameContent(file) && sameHeaders(file, stored);
    }

    // Files dropped by an earlier release are no news; without a release, all that is there was put there by others.
    private Stream<Change> leavings() {
        Collection<StoredFile> before = live.release().isPresent()
                ? live.released().values()
                : live.stored().values();
        Map<String, StoredFile> pending = live.pointer().followUp().remove().stream()
                .collect(Collectors.toMap(StoredFile::path, Function.identity()));
        return Stream.concat(
                        before.stream(),
                        pending.values().stream()
                                .filter(page -> !live.released().containsKey(page.path())))
                .filter(stored -> !local.containsKey(stored.path()))
                .flatMap(stored -> left(stored, pending.containsKey(stored.path())).stream());
    }

    private Optional<Change> left(StoredFile before, boolean pending) {
        StoredFile now = live.stored().get(before.path());
        if (now == null) {
            return Optional.empty();
        }
        boolean ours = (pending || live.release().isPresent()) && now.etag().equals(before.etag());
        return Optional.of(ours && goesAtOnce(before) ? new Change.Removed(now) : new Change.Kept(now));
    }

    private boolean goesAtOnce(StoredFile before) {
        return rules.isHtml(before.path())
                || before.headers().get(Headers.REDIRECT).isPresent();
    }

    private List<String> invalidate(List<Change> changes) {
        if (live.release().isEmpty() && live.pointer().liveAttempt().isPresent()) {
            // Nobody knows what a first deploy that was not finished has shown to whom.
            return List.of(InvalidationPaths.ALL);
        }
        List<String> stale = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Changed || change instanceof Change.New && mayBeCachedAsMissing(change)) {
                stale.add(change.path());
            }
        }
        build.files().stream().filter(this::visitorsMayHoldAnother).forEach(file -> stale.add(file.path()));
        return InvalidationPaths.union(
                live.pointer().followUp().invalidate(), InvalidationPaths.of(stale, settings.rootObject()));
    }

    // Somebody may have followed a link to a page before there was one, and the edge keeps that error, or a single-page
    // application's answer to it. The name of a new asset is known to nobody until a page names it.
    private boolean mayBeCachedAsMissing(Change change) {
        return rules.kind(change.path()).namesOthers()
                || change.upload().flatMap(LocalFile::redirect).isPresent();
    }

    // Where a deploy was not finished, the bucket has the new file already, and the edge may still have the old one.
    private boolean visitorsMayHoldAnother(LocalFile file) {
        if (live.release().isEmpty()) {
            return false;
        }
        StoredFile released = live.released().get(file.path());
        return released == null
                ? live.pointer().liveAttempt().isPresent() && file.kind().namesOthers()
                : !same(file, released);
    }
}
