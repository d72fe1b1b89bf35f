package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bucket as two releases leave it: the second one live, what the first one alone had still there for those who have
 * an old page open, the pages that the second one dropped removed, and a record of each.
 */
final class SiteSeed {
    private static final Duration FIRST_WAS = Duration.ofDays(9);
    private static final Duration SECOND_WAS = Duration.ofHours(2);

    private SiteSeed() {}

    static void plant(S3Service s3, Instant now) {
        s3.createBucket(AcmeShop.BUCKET);
        s3.putPolicy(AcmeShop.BUCKET, Assets.text("policies/bucket.json"));
        List<SiteFile> first = release(1);
        List<SiteFile> second = release(2);
        List<SiteFile> kept = keptOf(first, second);
        second.forEach(file -> put(s3, file.path(), file.bytes(), file.headers()));
        kept.forEach(file -> put(s3, file.path(), file.bytes(), file.headers()));

        overwritten(first, second, kept)
                .forEach(file -> put(s3, ".pilothouse/objects/" + file.sha256(), file.bytes(), file.headers()));

        Instant today = now.truncatedTo(ChronoUnit.SECONDS);
        record(
                s3,
                new ReleaseRecord(
                        1, "acme-shop-summer", today.minus(FIRST_WAS), first, List.of(), bytesOf(first, List.of())));
        record(
                s3,
                new ReleaseRecord(
                        2, "acme-shop-winter", today.minus(SECOND_WAS), second, kept, bytesOf(second, first)));
        put(s3, ".pilothouse/live.json", ReleaseRecord.pointer(2), json());
    }

    /** In the order of the release's list, which is that of paths. */
    static List<SiteFile> release(int number) {
        return Assets.text("site/" + number + ".txt")
                .lines()
                .map(path -> SiteFile.of(number, path))
                .toList();
    }

    private static List<SiteFile> keptOf(List<SiteFile> before, List<SiteFile> now) {
        Set<String> paths = now.stream().map(SiteFile::path).collect(Collectors.toSet());
        return before.stream()
                .filter(file -> !file.isPage() && !paths.contains(file.path()))
                .toList();
    }

    /** What the first one had and nothing has any more: kept apart, so that one can go back to it. */
    private static List<SiteFile> overwritten(List<SiteFile> first, List<SiteFile> second, List<SiteFile> kept) {
        Set<String> there = Stream.concat(second.stream(), kept.stream())
                .map(SiteFile::sha256)
                .collect(Collectors.toSet());
        return first.stream().filter(file -> !there.contains(file.sha256())).toList();
    }

    private static long bytesOf(List<SiteFile> files, List<SiteFile> before) {
        Set<String> there = before.stream().map(SiteFile::sha256).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> !there.contains(file.sha256()))
                .mapToLong(file -> file.bytes().length)
                .sum();
    }

    private static void record(S3Service s3, ReleaseRecord record) {
        put(s3, record.key(), record.json(), json());
    }

    private static ObjectHeaders json() {
        return ObjectHeaders.of("application/json", "no-store", Map.of());
    }

    private static void put(S3Service s3, String key, byte[] bytes, ObjectHeaders headers) {
        s3.put(AcmeShop.BUCKET, key, bytes, headers);
    }
}
