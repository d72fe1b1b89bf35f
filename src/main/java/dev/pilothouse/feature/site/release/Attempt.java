package dev.pilothouse.feature.site.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A deploy that was begun: under way, or stopped half-way. Written into the pointer before the first file is stored, and so
 * the lock that lets nobody else deploy at the same time.
 *
 * @param id never used twice; becomes the release's
 * @param holder the program that deploys; empty in records of old
 * @param renewed when it last said that it still runs; empty where it has not had to yet
 * @param stopped when it gave up; empty while it runs, and where it was killed
 * @param preview the preview that it stores, removes or makes; nothing that is live is touched by it. Empty for a deploy
 */
public record Attempt(
        int release,
        String id,
        String who,
        Instant since,
        Optional<Holder> holder,
        Optional<Instant> renewed,
        Optional<Instant> stopped,
        Optional<String> preview) {
    /** A lock is renewed every minute, and stale once it was not for so long. */
    public static final Duration STALE = Duration.ofMinutes(15);

    /** As records of old have it. */
    public Attempt(int release, String id, String who, Instant since) {
        this(release, id, who, since, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One that begins here and now. */
    public static Attempt begin(int release, String id, String who, Instant now) {
        return new Attempt(
                release,
                id,
                who,
                now,
                Optional.of(Holder.here()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** It still runs. */
    public Attempt renewed(Instant now) {
        return new Attempt(release, id, who, since, holder, Optional.of(now), stopped, preview);
    }

    /** It does not run any more. */
    public Attempt stopped(Instant now) {
        return new Attempt(release, id, who, since, holder, renewed, Optional.of(now), preview);
    }

    /** The same about a preview. */
    public Attempt about(String name) {
        return new Attempt(release, id, who, since, holder, renewed, stopped, Optional.of(name));
    }

    /**
     * Whether it may still be under way somewhere, so that nobody else may deploy. Not where it was stopped, was not renewed
     * for {@link #STALE}, its program on this computer is gone, or it is one's own of this very program.
     *
     * @param silent for how long the pointer was not written, by S3's own clock
     * @param person who would deploy now
     */
    public boolean holds(Duration silent, String person) {
        boolean ours = who.equals(person) && holder.filter(Holder::isHere).isPresent();
        boolean gone = holder.filter(Holder::isGone).isPresent();
        return holder.isPresent() && stopped.isEmpty() && silent.compareTo(STALE) < 0 && !ours && !gone;
    }
}
