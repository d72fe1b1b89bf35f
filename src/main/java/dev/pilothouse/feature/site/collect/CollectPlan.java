package dev.pilothouse.feature.site.collect;

import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;

/**
 * What collecting would delete: shown, then carried out.
 *
 * @param pointer as it was read; nothing is deleted where it has moved since
 * @param expired the releases that can't be brought back afterwards, newest first
 * @param files files of the site that only these name, by path
 * @param objects kept bytes that only these name
 * @param previews those that have expired: they go whole
 * @param listed how many files and kept objects there are
 */
public record CollectPlan(
        Pointer pointer,
        List<Release> expired,
        List<StoredFile> files,
        List<ObjectsGateway.Kept> objects,
        List<Expired> previews,
        int listed) {
    public CollectPlan {
        expired = List.copyOf(expired);
        files = List.copyOf(files);
        objects = List.copyOf(objects);
        previews = List.copyOf(previews);
    }

    /** What is freed. */
    public long bytes() {
        return files.stream().mapToLong(StoredFile::size).sum()
                + objects.stream().mapToLong(ObjectsGateway.Kept::size).sum()
                + previews.stream().mapToLong(Expired::bytes).sum();
    }

    /** How many objects go, of those that are there. */
    public Deletion deletion() {
        int ofPreviews = previews.stream().mapToInt(Expired::files).sum();
        return new Deletion(files.size() + objects.size() + ofPreviews, listed + ofPreviews);
    }

    public boolean empty() {
        return expired.isEmpty() && files.isEmpty() && objects.isEmpty() && previews.isEmpty();
    }
}
