package dev.pilothouse.sandbox.s3;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** What is configured on a bucket. Thread-safe. */
final class Settings {
    private final AtomicReference<Optional<BucketPolicy>> policy = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<WebsiteConfiguration>> website = new AtomicReference<>(Optional.empty());

    Optional<BucketPolicy> policy() {
        return policy.get();
    }

    void policy(Optional<BucketPolicy> changed) {
        policy.set(changed);
    }

    Optional<WebsiteConfiguration> website() {
        return website.get();
    }

    void website(Optional<WebsiteConfiguration> changed) {
        website.set(changed);
    }
}
