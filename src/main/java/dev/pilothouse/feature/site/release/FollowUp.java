package dev.pilothouse.feature.site.release;

import java.util.List;

/**
 * What is left to do once a release is stored: kept beside the pointer until it is done, so that another run can do it.
 *
 * @param invalidate the paths that the distribution has to forget, as CloudFront wants them
 * @param remove the pages that are in the bucket but no longer in the release, with the entity tag of what was put there
 */
public record FollowUp(List<String> invalidate, List<StoredFile> remove) {
    public static final FollowUp NOTHING = new FollowUp(List.of(), List.of());

    public FollowUp {
        invalidate = List.copyOf(invalidate);
        remove = List.copyOf(remove);
    }

    public boolean isEmpty() {
        return invalidate.isEmpty() && remove.isEmpty();
    }
}
