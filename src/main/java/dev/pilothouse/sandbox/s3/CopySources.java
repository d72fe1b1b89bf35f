package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import java.io.IOException;
import java.io.InputStream;

/** Opens what a copy copies from, if its conditions hold. */
record CopySources(Buckets buckets) {
    Opened open(CopySource source, Call call) throws IOException {
        Bucket bucket = buckets.require(source.bucket(), call, "x-amz-source-expected-bucket-owner");
        call.require(BucketPolicy.GET, Arns.object(source.bucket(), source.key()));
        return bucket.read(source.key(), found -> {
            StoredObject object = found.orElseThrow(() -> CallerRights.missing(call, source.bucket(), source.key()));
            if (!ReadConditions.sent(call.http(), "x-amz-copy-source-").wanted(object)) {
                throw S3Errors.preconditionFailed("x-amz-copy-source-If-None-Match");
            }
            return new Opened(object, object.entity().content().open());
        });
    }

    /** An object with its bytes opened. */
    record Opened(StoredObject object, InputStream bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
