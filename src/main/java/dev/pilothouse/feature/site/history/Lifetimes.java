package dev.pilothouse.feature.site.history;

import dev.pilothouse.feature.site.release.Index;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.rules.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which releases were live, in which order, and which of them are still kept. */
public final class Lifetimes {
    private final List<Release> chain = new ArrayList<>();
    private final Index index;
    private final Retention keep;
    private final Instant now;

    /**
     * Follows the releases from the live one back.
     *
     * @param heads the newest ones, without a gap down to some number
     * @param live the number of the live one
     */
    public Lifetimes(List<Release> heads, int live, Index index, Retention keep, Instant now) {
        this.index = index;
        this.keep = keep;
        this.now = now;
        Map<Integer, Release> byNumber = heads.stream().collect(Collectors.toMap(Release::number, Function.identity()));
        for (Release at = byNumber.get(live); at != null; at = byNumber.get(at.previous())) {
            chain.add(at);
        }
    }

    /** What has become of one. */
    public Listed.State state(Release release) {
        int place = chain.indexOf(release);
        if (place == 0) {
            return Listed.State.LIVE;
        }
        if (index.collected().contains(release.number())) {
            return Listed.State.COLLECTED;
        }
        if (place < 0) {
            return Listed.State.NEVER_LIVE;
        }
        if (!isKept(place, release)) {
            return Listed.State.EXPIRED;
        }
        return chain.get(place - 1).told().restores().isPresent() ? Listed.State.ROLLED_BACK : Listed.State.KEPT;
    }

    /** When its age ends its being kept; empty where that does not depend on its age alone. */
    public Optional<Instant> until(Release release) {
        int place = chain.indexOf(release);
        boolean byAge = place >= keep.releases() && !index.pinned().contains(release.number());
        return byAge ? Optional.of(ended(place).plus(keep.age())).filter(now::isBefore) : Optional.empty();
    }

    /** Those that are kept whole, the live one first. */
    public List<Release> kept() {
        return chain.stream()
                .filter(release -> isKept(chain.indexOf(release), release))
                .toList();
    }

    private boolean isKept(int place, Release release) {
        return place < keep.releases()
                || index.pinned().contains(release.number())
                || ended(place).plus(keep.age()).isAfter(now);
    }

    // It was live until the one after it was.
    private Instant ended(int place) {
        return chain.get(place - 1).when();
    }
}
