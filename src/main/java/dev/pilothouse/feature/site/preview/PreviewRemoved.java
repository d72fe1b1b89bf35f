package dev.pilothouse.feature.site.preview;

import java.util.List;

/**
 * Previews that are gone.
 *
 * @param names theirs
 * @param files how many files were deleted
 * @param bytes what that freed
 * @param left paths that Pilothouse did not put there, or somebody has changed since: they stay
 */
public record PreviewRemoved(List<String> names, int files, long bytes, List<String> left) {
    public PreviewRemoved {
        names = List.copyOf(names);
        left = List.copyOf(left);
    }
}
