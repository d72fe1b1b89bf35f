package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** Words for what S3 and CloudFront say about buckets, objects, distributions and invalidations. */
final class ResourceWords {
    private final FailedCall call;

    ResourceWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for the answer's code; empty for codes that name no such thing. */
    Optional<Fault> words() {
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "NoSuchBucket" -> call.gone(Text.tr("The bucket doesn’t exist."));
                    case "NoSuchKey" -> call.gone(Text.tr("The object doesn’t exist."));
                    case "NoSuchVersion" -> call.gone(Text.tr("That version of the object doesn’t exist."));
                    case "NoSuchUpload" -> call.gone(Text.tr("The upload that was begun doesn’t exist any more."));
                    case "NoSuchDistribution" -> call.gone(Text.tr("The CloudFront distribution doesn’t exist."));
                    case "NoSuchInvalidation" -> call.gone(Text.tr("The invalidation doesn’t exist."));
                    case "BadDigest", "InvalidDigest", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch" ->
                        damaged();
                    case "IncompleteBody", "RequestTimeout" -> incomplete();
                    case "EntityTooLarge" -> tooLarge();
                    case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                        elsewhere();
                    case "TooManyInvalidationsInProgress" -> tooManyInvalidations();
                    case "InvalidationBatchAlreadyExists" -> alreadyAsked();
                    default -> null;
                });
    }

    private Fault damaged() {
        return call.refused(
                Text.tr("What arrived is not what was read: the file changed while it was being uploaded, or was"
                        + " damaged on the way."),
                Text.tr("AWS kept nothing of it. Wait until the build is finished, then try again."),
                Remedy.RETRY);
    }

    private Fault incomplete() {
        return call.refused(
                Text.tr("The upload broke off before its end."),
                Text.tr("AWS kept nothing of it. Check the network, then try again."),
                Remedy.RETRY);
    }

    private Fault tooLarge() {
        return call.refused(
                Text.tr("The file is larger than S3 takes."), Text.tr("Leave it out or make it smaller."), Remedy.NONE);
    }

    private Fault elsewhere() {
        return call.refused(
                Text.tr("The bucket is in another region than the workspace."),
                Text.tr("Correct the workspace’s region or its bucket."),
                Remedy.NONE);
    }

    private Fault tooManyInvalidations() {
        return call.refused(
                Text.tr("Too many invalidations of this distribution are in progress."),
                Text.tr("Try again when one of them has completed."),
                Remedy.RETRY);
    }

    private Fault alreadyAsked() {
        return call.refused(
                Text.tr("An invalidation of the same name with other paths exists already."),
                Text.tr("Look at the distribution’s invalidations before you ask for another."),
                Remedy.CHECK);
    }
}
