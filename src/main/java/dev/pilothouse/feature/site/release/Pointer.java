package dev.pilothouse.feature.site.release;

import java.util.Optional;

/**
 * The one small document that says which release is live; moved only by a conditional write.
 *
 * @param release its number; 0 where there is none yet
 * @param attempt a deploy that has not ended
 * @param followUp what the live release still needs
 * @param etag of the document as read; empty where there is none
 */
public record Pointer(int release, Optional<Attempt> attempt, FollowUp followUp, Optional<String> etag) {
    /** Where nothing was ever deployed. */
    public static final Pointer NONE = new Pointer(0, Optional.empty(), FollowUp.NOTHING, Optional.empty());
}
