package dev.pilothouse.feature.site.release;

import java.time.Duration;
import java.util.Optional;

/**
 * The one small document that says which release is live; moved only by a conditional write.
 *
 * @param release its number; 0 where there is none yet
 * @param attempt a deploy that has not ended
 * @param followUp what the live release still needs
 * @param collected whether old files were deleted since that release, so that its manifest's {@code kept} tells too much
 * @param etag of the document as read; empty where there is none
 * @param silent how long ago it was written when it was read, by S3's own clock
 */
public record Pointer(
        int release,
        Optional<Attempt> attempt,
        FollowUp followUp,
        boolean collected,
        Optional<String> etag,
        Duration silent) {
    /** Where nothing was ever deployed. */
    public static final Pointer NONE = new Pointer(0, Optional.empty(), FollowUp.NOTHING, Optional.empty());

    /** One that was written just now, and nothing collected since. */
    public Pointer(int release, Optional<Attempt> attempt, FollowUp followUp, Optional<String> etag) {
        this(release, attempt, followUp, false, etag, Duration.ZERO);
    }

    /** The attempt, where it is about what is live, and not about a preview. */
    public Optional<Attempt> liveAttempt() {
        return attempt.filter(begun -> begun.preview().isEmpty());
    }

    /** The same without the attempt; all else is as it was. */
    public Pointer released() {
        return new Pointer(release, Optional.empty(), followUp, collected, etag, silent);
    }

    /** The same with an attempt. */
    public Pointer attempting(Attempt begun) {
        return new Pointer(release, Optional.of(begun), followUp, collected, etag, silent);
    }

    /** The same release without an attempt, and nothing left to do. */
    public Pointer settled() {
        return new Pointer(release, Optional.empty(), FollowUp.NOTHING, collected, etag, silent);
    }

    /** The same release without an attempt, once old files are deleted. */
    public Pointer afterCollecting() {
        return new Pointer(release, Optional.empty(), followUp, true, etag, silent);
    }

    /** As it is once it is stored. */
    Pointer stored(String under) {
        return new Pointer(release, attempt, followUp, collected, Optional.of(under), Duration.ZERO);
    }
}
