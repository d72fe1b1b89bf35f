package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;

/** Words for AWS's error answers, by code; by status where there is none, as after a HEAD. */
final class ServiceWords {
    private final FailedCall call;

    ServiceWords(FailedCall call) {
        this.call = call;
    }

    /** Whether AWS denied the call, rather than the keys or the signature it came with. */
    static boolean isDenial(Fault.Technical technical) {
        return switch (technical.code()) {
            case "AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation" -> true;
            default -> false;
        };
    }

    Fault words() {
        if (isDenial(call.technical())) {
            return denied();
        }
        return new FunctionWords(call)
                .words()
                .or(() -> new LogWords(call).words())
                .orElseGet(this::byCode);
    }

    private Fault byCode() {
        return switch (call.technical().code()) {
            case "ExpiredToken",
                    "ExpiredTokenException",
                    "InvalidToken",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "UnrecognizedClientException" -> ended();
            case "RequestTimeTooSkewed", "RequestExpired" -> clock();
            case "InvalidSignatureException", "InvalidSignature", "SignatureDoesNotMatch" -> signature();
            case "Throttling",
                    "ThrottlingException",
                    "ThrottledException",
                    "RequestThrottled",
                    "RequestLimitExceeded",
                    "TooManyRequests",
                    "TooManyRequestsException",
                    "ServiceUnavailable",
                    "SlowDown" -> throttled();
            case "PreconditionFailed", "InvalidIfMatchVersion" -> changed();
            case "ConditionalRequestConflict", "OperationAborted", "ConflictException" -> conflict();
            case "NotImplemented" -> missing();
            default ->
                new TableWords(call)
                        .words()
                        .or(() -> new ResourceWords(call).words())
                        .orElseGet(this::byStatus);
        };
    }

    private Fault byStatus() {
        return switch (call.status()) {
            case 401 -> ended();
            case 403 -> denied();
            case 404 -> call.gone(Text.tr("AWS doesn’t find what was asked for."));
            case 407 -> barred();
            case 409 -> conflict();
            case 412 -> changed();
            case 429 -> throttled();
            case 501 -> missing();
            default ->
                call.status() >= 500 || call.status() == 0
                        ? call.unanswered(Text.tr("AWS had an error of its own."))
                        : call.refused(
                                Text.tr("AWS refused this: {0}", said()),
                                Text.tr("Correct what AWS names and try again."),
                                Remedy.NONE);
        };
    }

    private String said() {
        return call.technical().message().isEmpty()
                ? call.technical().code()
                : call.technical().message();
    }

    private Fault denied() {
        return Denied.of(call.technical())
                .map(this::denied)
                .orElseGet(() -> call.refused(
                        Text.tr("AWS denied this without saying why."),
                        Text.tr("Either your role lacks the permission, or what you asked for belongs to another"
                                + " account. Ask an administrator."),
                        Remedy.NONE));
    }

    private Fault denied(Denied denied) {
        String what = denied.resource()
                .map(resource -> Text.tr("Your role may not do this: it lacks {0} on {1}.", denied.action(), resource))
                .orElseGet(() -> Text.tr("Your role may not do this: it lacks {0}.", denied.action()));
        String next = denied.explicit()
                ? Text.tr("A policy forbids it. Ask an administrator.")
                : Text.tr("Ask an administrator for the permission or for another role.");
        return call.refused(what, next, Remedy.NONE);
    }

    private Fault ended() {
        return call.refused(
                Text.tr("AWS doesn’t take this session’s keys any more."),
                Text.tr("Sign in again to go on."),
                Remedy.SIGN_IN);
    }

    private Fault clock() {
        return call.refused(
                Text.tr("This computer’s clock is wrong: AWS refuses requests that seem old or early."),
                Text.tr("Set the clock right and try again."),
                Remedy.RETRY);
    }

    // The other services have no code of their own for a wrong clock, only this text.
    private Fault signature() {
        String text = call.technical().message();
        return text.startsWith("Signature expired") || text.startsWith("Signature not yet current")
                ? clock()
                : call.refused(
                        Text.tr("AWS refused the request’s signature."),
                        Text.tr("Check this computer’s clock. If it is right, something on the way changes requests,"
                                + " such as a proxy."),
                        Remedy.RETRY);
    }

    private Fault throttled() {
        return call.refused(
                Text.tr("AWS takes no more requests for the moment: there were too many."),
                Text.tr("Wait a little, then try again."),
                Remedy.RETRY);
    }

    private Fault changed() {
        return call.refused(
                call.perhapsDone()
                        ? Text.tr("This is not as it was: an earlier try changed it, or somebody else did.")
                        : Text.tr("Somebody else changed this meanwhile."),
                Text.tr("Your change was not made. Look at what is there now, then decide."),
                Remedy.CHECK);
    }

    private Fault conflict() {
        return call.refused(
                Text.tr("Another change of the same thing is under way."),
                Text.tr("Try again when it is done."),
                Remedy.RETRY);
    }

    // RFC 9110, 15.5.8: only a proxy answers so.
    private Fault barred() {
        return call.refused(
                Text.tr("The proxy did not let this pass: it wants to know who asks."),
                Text.tr("Nothing was sent. Give its user and password under Settings, Network."),
                Remedy.RETRY);
    }

    private Fault missing() {
        return call.refused(
                Text.tr("{0} is not available here.", call.technical().operation()),
                Text.tr("The sandbox does only what Pilothouse needs of AWS; Details hold what was missing."),
                Remedy.NONE);
    }
}
