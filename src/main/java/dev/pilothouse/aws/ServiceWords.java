package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for AWS's error answers, by code; by status where there is none, as after a HEAD. */
final class ServiceWords {
    private static final Pattern ACTION = Pattern.compile("not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)");
    private final FailedCall call;

    ServiceWords(FailedCall call) {
        this.call = call;
    }

    Fault words() {
        return switch (call.technical().code()) {
            case "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation" -> denied();
            case "ExpiredToken",
                    "ExpiredTokenException",
                    "InvalidToken",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "UnrecognizedClientException" -> ended();
            case "RequestTimeTooSkewed",
                    "RequestExpired",
                    "InvalidSignatureException",
                    "InvalidSignature",
                    "SignatureDoesNotMatch" -> clock();
            case "Throttling",
                    "ThrottlingException",
                    "ThrottledException",
                    "RequestThrottled",
                    "RequestLimitExceeded",
                    "TooManyRequestsException",
                    "SlowDown" -> throttled();
            case "NoSuchBucket" -> gone(Text.tr("The bucket doesn’t exist."));
            case "NoSuchKey" -> gone(Text.tr("The object doesn’t exist."));
            case "NoSuchUpload" -> gone(Text.tr("The upload that was begun doesn’t exist any more."));
            case "NoSuchDistribution" -> gone(Text.tr("The CloudFront distribution doesn’t exist."));
            case "NoSuchInvalidation" -> gone(Text.tr("The invalidation doesn’t exist."));
            case "TooManyInvalidationsInProgress" -> invalidations();
            case "PreconditionFailed" -> changed();
            case "ConditionalRequestConflict", "OperationAborted", "ConflictException" -> conflict();
            case "NotImplemented" -> missing();
            default -> byStatus();
        };
    }

    /** The IAM action that was denied, where AWS's text names it. */
    static Optional<String> deniedAction(Fault.Technical technical) {
        Matcher action = ACTION.matcher(technical.message());
        return action.find() ? Optional.of(action.group(1)) : Optional.empty();
    }

    private Fault byStatus() {
        return switch (call.status()) {
            case 401 -> ended();
            case 403 -> denied();
            case 404 -> gone(Text.tr("AWS doesn’t find what was asked for."));
            case 409 -> conflict();
            case 412 -> changed();
            case 429 -> throttled();
            case 501 -> missing();
            default ->
                call.status() >= 500
                        ? call.unanswered(Text.tr("AWS had an error of its own."))
                        : call.refused(
                                Text.tr("AWS refused this: {0}", said()),
                                Text.tr("Nothing was changed. Correct what AWS names and try again."),
                                Remedy.NONE);
        };
    }

    private String said() {
        return call.technical().message().isEmpty()
                ? call.technical().code()
                : call.technical().message();
    }

    private Fault denied() {
        String what = deniedAction(call.technical())
                .map(action -> Text.tr("Your role may not do this: it lacks {0}.", action))
                .orElse(Text.tr("AWS denied this."));
        return call.refused(
                what,
                Text.tr("Ask an administrator for the permission. A bucket in another account is denied too."),
                Remedy.NONE);
    }

    private Fault ended() {
        return call.refused(
                Text.tr("AWS doesn’t take this session’s keys any more."),
                Text.tr("Sign in again to go on."),
                Remedy.SIGN_IN);
    }

    private Fault clock() {
        return call.refused(
                Text.tr("AWS refused the request’s signature: most often this computer’s clock is wrong."),
                Text.tr("Set the clock right and try again."),
                Remedy.RETRY);
    }

    private Fault throttled() {
        return call.refused(
                Text.tr("AWS gets too many requests at once."), Text.tr("Try again in a while."), Remedy.RETRY);
    }

    private Fault gone(String what) {
        return call.refused(
                what, Text.tr("It may have been deleted, or the workspace names another one."), Remedy.NONE);
    }

    private Fault invalidations() {
        return call.refused(
                Text.tr("Too many invalidations of this distribution are in progress."),
                Text.tr("Try again when one of them has completed."),
                Remedy.RETRY);
    }

    private Fault changed() {
        return call.refused(
                Text.tr("Somebody changed this meanwhile."),
                Text.tr("Your change was not made. Read it again and decide."),
                Remedy.CHECK);
    }

    private Fault conflict() {
        return call.refused(
                Text.tr("Another change of the same thing is under way."), Text.tr("Try again."), Remedy.RETRY);
    }

    private Fault missing() {
        return call.refused(
                Text.tr("{0} isn’t offered here.", call.technical().operation()),
                Text.tr("The sandbox does only what Pilothouse needs of AWS."),
                Remedy.NONE);
    }
}
