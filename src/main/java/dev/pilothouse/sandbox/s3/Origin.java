package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Answer;
import java.util.Optional;

/** The door through which the pretend CloudFront reads buckets, past signatures but not past bucket policies. Thread-safe. */
public interface Origin {
    /**
     * The object as it is at this moment, its bytes already opened, so that overwriting it later does not disturb the
     * reader; empty where the bucket or the key does not exist. Close it.
     */
    Optional<OriginObject> read(String bucket, String key);

    /**
     * Whether the bucket's policy lets the service principal {@code cloudfront.amazonaws.com} get the object for that
     * distribution: origin access control, as "Restricting access to an Amazon S3 origin" in CloudFront's guide sets it up.
     *
     * @param distributionArn compared with the policy's {@code AWS:SourceArn}
     */
    boolean mayCloudFrontRead(String bucket, String key, String distributionArn);

    /** Whether it lets CloudFront list the bucket too: only then is a missing key told as missing, as GetObject documents it. */
    boolean mayCloudFrontList(String bucket, String distributionArn);

    /** What the website endpoint of a bucket answers to a GET, for a path as an address has it. */
    Answer website(String bucket, String rawPath);

    /** Whether anybody may get the object, unsigned: the bucket's policy allows {@code s3:GetObject} to {@code *}. */
    boolean mayAnybodyRead(String bucket, String key);
}
