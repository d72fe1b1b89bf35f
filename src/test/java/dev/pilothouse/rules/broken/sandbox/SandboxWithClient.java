package dev.pilothouse.rules.broken.sandbox;

import software.amazon.awssdk.services.s3.S3Client;

public record SandboxWithClient(S3Client client) {
    int buckets() {
        return client.listBuckets().buckets().size();
    }
}
