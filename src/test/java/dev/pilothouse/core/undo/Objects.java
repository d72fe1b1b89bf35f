package dev.pilothouse.core.undo;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A kind of change for tests that really writes: one object of a bucket, overwritten and put back. */
record Objects(AwsClients clients, String bucket) implements Undoes {
    @Override
    public String kind() {
        return "test.object";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Needs> needs() {
        return List.of(new Needs("s3:PutObject", bucket));
    }

    /** Overwrites the object as a recorded change. */
    void overwrite(SessionJournal session, String key, String text) throws Exception {
        ResponseBytes<GetObjectResponse> before = get(key);
        byte[] after = text.getBytes(StandardCharsets.UTF_8);
        Change change = Change.of("test", "Overwrite " + key)
                .to(bucket, List.of(key))
                .onlyIf("If-Match " + before.response().eTag())
                .reversible(kind(), 1, () -> new Kept(Optional.of(before.asByteArray()), Optional.of(after)));
        Journals.recorder(session, new Faults())
                .record(
                        Permits.any(),
                        change,
                        () -> put(key, after, before.response().eTag()),
                        done -> done);
    }

    /** Takes it back as a recorded change. */
    void takeBack(SessionJournal session, Entry entry) throws Exception {
        Permit permit = Permits.any();
        Journals.recorder(session, new Faults())
                .record(
                        permit,
                        session.undo().change(entry),
                        () -> session.undo().run(entry, permit, Progress.NONE),
                        done -> done);
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        String key = entry.paths().getFirst();
        ResponseBytes<GetObjectResponse> now = get(key);
        String hash = Sha256.hex(now.asByteArray());
        if (entry.hashes().before().filter(hash::equals).isPresent()) {
            throw Refused.notDone(key + " is as it was before.", "Nothing was changed.");
        }
        if (entry.hashes().after().filter(hash::equals).isEmpty()) {
            throw Changed.since(key);
        }
        try {
            return put(key, kept.before().orElseThrow(), now.response().eTag());
        } catch (S3Exception e) {
            if (e.statusCode() == 412) {
                throw Changed.since(key);
            }
            throw e;
        }
    }

    String text(String key) {
        return get(key).asUtf8String();
    }

    private Effect put(String key, byte[] bytes, String etag) {
        return Effect.of("")
                .by(s3().putObject(
                                request -> request.bucket(bucket).key(key).ifMatch(etag), RequestBody.fromBytes(bytes))
                        .responseMetadata()
                        .requestId());
    }

    private ResponseBytes<GetObjectResponse> get(String key) {
        return s3().getObjectAsBytes(request -> request.bucket(bucket).key(key));
    }

    private S3Client s3() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }
}
