package dev.pilothouse.sandbox.s3;

/** Resources as policies name them. */
final class Arns {
    private Arns() {}

    static String bucket(String bucket) {
        return "arn:aws:s3:::" + bucket;
    }

    static String object(String bucket, String key) {
        return bucket(bucket) + "/" + key;
    }
}
