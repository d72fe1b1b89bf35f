package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.s3.S3Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
        first.stream().filter(file -> !file.isPage()).forEach(file -> put(s3, file));
        second.forEach(file -> put(s3, file));
    }

    static List<SiteFile> release(int number) {
        return Assets.text("site/" + number + ".txt")
                .lines()
                .map(path -> SiteFile.of(number, path))
                .toList();
    }

    private static void put(S3Service s3, SiteFile file) {
        s3.put(AcmeShop.BUCKET, file.path(), file.bytes(), file.headers());
    }
}
