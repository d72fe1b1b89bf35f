package dev.pilothouse.feature.site.plan;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.release.Extent;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a deploy would do: made from two states, shown, then carried out.
 *
 * @param release the number the release gets
 * @param build what is deployed
 * @param live what it was compared with
 * @param changes by path: new, changed, removed, kept
 * @param invalidate the paths that the distribution has to forget, as CloudFront wants them; empty without a distribution
 * @param steps how it goes live, one sentence each
 * @param checks what was looked at beforehand
 */
public record SitePlan(
        int release,
        Build build,
        Live live,
        List<Change> changes,
        List<String> invalidate,
        List<String> steps,
        List<Check> checks) {
    public SitePlan {
        changes = List.copyOf(changes);
        invalidate = List.copyOf(invalidate);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** Compares the build with what is live; no I/O. */
    public static SitePlan between(Build build, Live live, SiteSettings settings) {
        return between(build, live, settings, Serving.UNKNOWN);
    }

    /** The same, where it is known how visitors come by the files. */
    public static SitePlan between(Build build, Live live, SiteSettings settings, Serving serving) {
        return new Comparison(build, live, settings, serving).plan();
    }

    /**
     * The same as a plan of bringing a former release back.
     *
     * @param missing paths whose bytes are not kept any more: they block it
     */
    public SitePlan restoring(Release former, Collection<String> missing) {
        return new SitePlan(
                release,
                build,
                live,
                changes,
                invalidate,
                RestoringSteps.inWords(this),
                new RestoringChecks(live, former).all(missing));
    }

    /**
     * The same as a plan of making a preview live.
     *
     * @param missing paths that are not in the preview any more as they were stored there: they block it
     */
    public SitePlan promoting(String preview, Collection<String> missing) {
        return new SitePlan(
                release,
                build,
                live,
                changes,
                invalidate,
                RestoringSteps.inWords(this),
                new PromotingChecks(build, live, preview).all(missing));
    }

    /** The same, with more that was looked at. */
    public SitePlan and(List<Check> more) {
        List<Check> all = Stream.concat(checks.stream(), more.stream()).toList();
        return new SitePlan(release, build, live, changes, invalidate, steps, all);
    }

    /** What the build's {@code _redirects} wants, as code for CloudFront; empty where there is none. */
    public Optional<String> function() {
        return RedirectChecks.function(build);
    }

    /** How many files of the build are stored already as they are. */
    public int unchanged() {
        return build.files().size() - uploads().size();
    }

    /** The files to upload. */
    public List<LocalFile> uploads() {
        return changes.stream().flatMap(change -> change.upload().stream()).toList();
    }

    /** The sum of what is new and changed, in bytes; what gets other headers only is not sent. */
    public long bytes() {
        return changes.stream()
                .filter(change -> !isRelabelled(change))
                .flatMap(change -> change.upload().stream())
                .mapToLong(LocalFile::size)
                .sum();
    }

    private static boolean isRelabelled(Change change) {
        return change instanceof Change.Changed changed && !changed.content();
    }

    /** The pages to delete once the invalidation is complete. */
    public List<StoredFile> removed() {
        return changes.stream()
                .flatMap(change ->
                        change instanceof Change.Removed(StoredFile stored) ? Stream.of(stored) : Stream.empty())
                .toList();
    }

    /** How many pages it deletes, of what is live. */
    public Deletion deletion() {
        return new Deletion(removed().size(), live.released().size());
    }

    /** The pages of the build that visitors may hold in another form, so that they are worth a look afterwards. */
    public List<LocalFile> pages() {
        Set<LocalFile> uploads = Set.copyOf(uploads());
        return build.files().stream()
                .filter(LocalFile::isHtml)
                .filter(file -> uploads.contains(file) || InvalidationPaths.cover(invalidate, file.path()))
                .map(file -> uploads.contains(file) ? file : asStored(file))
                .toList();
    }

    // What was compressed by another computer is not stored as this one would.
    private LocalFile asStored(LocalFile file) {
        return Optional.ofNullable(live.stored().get(file.path()))
                .filter(stored -> stored.sameContent(file))
                .map(stored -> file.stored(stored.size(), stored.sha256().orElse(file.sha256())))
                .orElse(file);
    }

    /** Some of the other files that are stored, to be looked at through the edge: at most so many, from all of them. */
    public List<LocalFile> sample(int most) {
        List<LocalFile> assets =
                uploads().stream().filter(file -> !file.isHtml()).toList();
        int step = Math.max(1, Math.ceilDiv(assets.size(), most));
        return IntStream.range(0, assets.size())
                .filter(at -> at % step == 0)
                .mapToObj(assets::get)
                .toList();
    }

    /** What a deploy overwrites with other bytes, or deletes: kept elsewhere first, so that one can go back to it. */
    public List<StoredFile> endangered() {
        return changes.stream()
                .flatMap(change -> switch (change) {
                    case Change.Changed changed ->
                        changed.content() ? Stream.of(changed.stored()) : Stream.<StoredFile>empty();
                    case Change.Removed removed -> Stream.of(removed.stored());
                    case Change.New added -> Stream.empty();
                    case Change.Kept left -> Stream.empty();
                })
                .toList();
    }

    /** How much it is, and how much it changes. */
    public Extent extent() {
        return new Extent(
                build.files().size(),
                build.size(),
                count(Change.New.class),
                count(Change.Changed.class),
                count(Change.Removed.class),
                bytes());
    }

    private int count(Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    /** Files of earlier releases that stay in the bucket, as Pilothouse put them there. */
    public List<StoredFile> kept() {
        Set<String> gone = Stream.concat(
                        build.files().stream().map(LocalFile::path),
                        removed().stream().map(StoredFile::path))
                .collect(Collectors.toSet());
        return Stream.of(live.released(), live.kept())
                .flatMap(files -> files.values().stream())
                .filter(file -> !gone.contains(file.path()))
                .filter(file -> file.equals(live.stored().get(file.path())))
                .distinct()
                .sorted(Comparator.comparing(StoredFile::path))
                .toList();
    }

    /** Whether only what an earlier deploy left to be done has to be done, and no new release is made. */
    public boolean followsUp() {
        return asReleased() && !live.pointer().followUp().isEmpty();
    }

    /** Whether it can be deployed: nothing blocks, and there is something to do. */
    public boolean deployable() {
        return !empty() && checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
    }

    /** Whether there is nothing to do: the build is live as it is, and nothing of an earlier deploy is left to do. */
    public boolean empty() {
        return asReleased() && live.pointer().followUp().isEmpty();
    }

    // Also the record has to agree: what somebody else put into the bucket is not released by it.
    private boolean asReleased() {
        return live.release().isPresent()
                && live.pointer().liveAttempt().isEmpty()
                && changes.stream().allMatch(this::wasLeftToDo)
                && live.released().size() == build.files().size()
                && build.files().stream().allMatch(this::isReleased);
    }

    private boolean wasLeftToDo(Change change) {
        return change instanceof Change.Removed && !live.released().containsKey(change.path());
    }

    private boolean isReleased(LocalFile file) {
        StoredFile released = live.released().get(file.path());
        return released != null && released.equals(live.stored().get(file.path()));
    }
}
