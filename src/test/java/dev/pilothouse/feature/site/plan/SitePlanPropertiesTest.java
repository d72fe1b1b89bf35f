package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SitePlanPropertiesTest {
    private static final long SEED = 20261125;
    private static final int TRIES = 2_000;
    private static final SiteSettings SITE = Sites.distributed();

    @Test
    void everyFileOfTheBuildIsUploadedOrStoredJustSo() {
        each((build, live, plan) -> {
            Set<String> uploads = paths(plan.uploads());
            for (LocalFile file : build) {
                StoredFile stored = live.stored().get(file.path());
                boolean justSo = stored != null && RandomSites.stored(file).equals(withEtagOf(file, stored));
                assertThat(uploads.contains(file.path())).as(file.path()).isEqualTo(!justSo);
            }
            assertThat(plan.unchanged() + plan.uploads().size()).isEqualTo(build.size());
            assertThat(plan.changes())
                    .extracting(Change::path)
                    .doesNotHaveDuplicates()
                    .isSorted();
        });
    }

    @Test
    void onlyPagesThatPilothousePutThereAreDeletedAndNoneOfTheBuild() {
        each((build, live, plan) -> {
            Map<String, StoredFile> ours = new HashMap<>(live.released());
            live.pointer().followUp().remove().forEach(page -> ours.put(page.path(), page));
            for (StoredFile removed : plan.removed()) {
                assertThat(removed.path()).endsWith(".html");
                assertThat(paths(build)).doesNotContain(removed.path());
                assertThat(ours).containsKey(removed.path());
                assertThat(removed.etag()).isEqualTo(ours.get(removed.path()).etag());
                assertThat(removed).isEqualTo(live.stored().get(removed.path()));
            }
            Set<String> gone = plan.removed().stream().map(StoredFile::path).collect(Collectors.toSet());
            assertThat(plan.kept()).noneMatch(kept -> paths(build).contains(kept.path()) || gone.contains(kept.path()));
        });
    }

    @Test
    void aPageThatWasReleasedAndIsGoneFromTheBuildIsDeletedUnlessSomebodyTouchedIt() {
        each((build, live, plan) -> {
            Set<String> expected = live.released().values().stream()
                    .filter(page -> page.path().endsWith(".html"))
                    .filter(page -> !paths(build).contains(page.path()))
                    .filter(page -> Optional.ofNullable(live.stored().get(page.path()))
                            .map(StoredFile::etag)
                            .equals(Optional.of(page.etag())))
                    .map(StoredFile::path)
                    .collect(Collectors.toSet());
            assertThat(plan.removed()).extracting(StoredFile::path).containsAll(expected);
        });
    }

    @Test
    void thePhasesPartTheUploadsAndNoPageComesBeforeWhatItMayName() {
        each((build, live, plan) -> {
            Phases phases = Phases.of(plan.changes());
            assertThat(phases.inOrder()).containsExactlyInAnyOrderElementsOf(plan.uploads());
            assertThat(phases.added()).noneMatch(LocalFile::isHtml);
            assertThat(phases.changed())
                    .noneMatch(LocalFile::isHtml)
                    .noneMatch(file -> file.kind() == FileKind.ENTRY)
                    .allMatch(file -> live.stored().containsKey(file.path()));
            assertThat(phases.added()).noneMatch(file -> live.stored().containsKey(file.path()));
            assertThat(phases.pages()).allMatch(file -> file.kind() == FileKind.PAGE);
            assertThat(phases.entries()).allMatch(file -> file.kind() == FileKind.ENTRY);
        });
    }

    @Test
    void whatVisitorsMayHoldInAnotherFormIsForgottenAndNothingElse() {
        each((build, live, plan) -> {
            assertThat(plan.invalidate()).hasSizeLessThanOrEqualTo(InvalidationPaths.MOST);
            if (plan.invalidate().equals(List.of(InvalidationPaths.ALL))) {
                return;
            }
            Set<String> stale = new TreeSet<>();
            for (LocalFile file : build) {
                if (mayBeHeldInAnotherForm(file, live)) {
                    stale.addAll(aliases(file.path()));
                }
            }
            stale.addAll(live.pointer().followUp().invalidate());
            assertThat(stale).allMatch(path -> covered(path, plan.invalidate()));
            assertThat(plan.invalidate())
                    .allMatch(path -> path.endsWith("*")
                            ? stale.stream()
                                                    .filter(each -> covered(each, List.of(path)))
                                                    .count()
                                            > 1
                                    || stale.contains(path)
                            : stale.contains(path));
            boolean few = stale.size() <= InvalidationPaths.MOST;
            assertThat(!few || Set.copyOf(plan.invalidate()).equals(stale)).isTrue();
        });
    }

    @Test
    void withoutADistributionNothingIsInvalidated() {
        RandomSites sites = new RandomSites(SEED);
        for (int n = 0; n < TRIES; n++) {
            RandomSites.Case next = sites.next();
            assertThat(SitePlan.between(next.build(), next.live(), Sites.plain())
                            .invalidate())
                    .as("seed %d, try %d", SEED, n)
                    .isEmpty();
        }
    }

    @Test
    void onceCarriedOutThereIsNothingLeftToDo() {
        each((build, live, plan) -> {
            Map<String, StoredFile> stored = new HashMap<>(live.stored());
            plan.uploads().forEach(file -> stored.put(file.path(), RandomSites.stored(file)));
            plan.removed().forEach(page -> stored.remove(page.path()));
            Map<String, StoredFile> released = build.stream()
                    .map(file -> stored.get(file.path()))
                    .collect(Collectors.toMap(StoredFile::path, Function.identity()));
            Live after = new Live(
                    Optional.of(new Release(plan.release(), "id", "operator", java.time.Instant.EPOCH, "dist", 7)),
                    released,
                    plan.kept().stream().collect(Collectors.toMap(StoredFile::path, Function.identity())),
                    stored,
                    new Pointer(plan.release(), Optional.empty(), FollowUp.NOTHING, Optional.of("\"p\"")),
                    Live.Reading.BUCKET);
            SitePlan again = SitePlan.between(plan.build(), after, SITE);
            assertThat(again.empty()).isTrue();
            assertThat(again.changes()).isEmpty();
            assertThat(again.invalidate()).isEmpty();
        });
    }

    private interface Property {
        void holds(List<LocalFile> build, Live live, SitePlan plan);
    }

    private static void each(Property property) {
        RandomSites sites = new RandomSites(SEED);
        for (int n = 0; n < TRIES; n++) {
            RandomSites.Case next = sites.next();
            SitePlan plan = SitePlan.between(next.build(), next.live(), SITE);
            try {
                property.holds(next.build().files(), next.live(), plan);
            } catch (AssertionError e) {
                throw new AssertionError("seed %d, try %d: %s".formatted(SEED, n, e.getMessage()), e);
            }
        }
    }

    private static boolean mayBeHeldInAnotherForm(LocalFile file, Live live) {
        StoredFile stored = live.stored().get(file.path());
        StoredFile released = live.released().get(file.path());
        boolean storedElsewise = stored != null && !RandomSites.stored(file).equals(withEtagOf(file, stored));
        boolean releasedElsewise = released != null && !RandomSites.stored(file).equals(withEtagOf(file, released));
        boolean names = file.kind().namesOthers();
        boolean newHere = names && stored == null;
        boolean storedByAStoppedDeploy = names
                && released == null
                && live.release().isPresent()
                && live.pointer().attempt().isPresent();
        return storedElsewise || releasedElsewise || newHere || storedByAStoppedDeploy;
    }

    private static StoredFile withEtagOf(LocalFile file, StoredFile stored) {
        return new StoredFile(
                stored.path(),
                file.size(),
                stored.sha256(),
                RandomSites.stored(file).etag(),
                stored.contentType(),
                stored.cacheControl());
    }

    private static Set<String> aliases(String path) {
        return Set.copyOf(InvalidationPaths.of(List.of(path), SITE.rootObject()));
    }

    private static boolean covered(String path, List<String> by) {
        return by.stream()
                .anyMatch(each ->
                        each.endsWith("*") ? path.startsWith(each.substring(0, each.length() - 1)) : each.equals(path));
    }

    private static Set<String> paths(List<LocalFile> files) {
        return files.stream().map(LocalFile::path).collect(Collectors.toSet());
    }
}
