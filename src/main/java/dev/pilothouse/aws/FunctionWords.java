package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/**
 * Words for what Lambda alone says, about functions, their versions and invocations (Lambda API, "Common errors" and the errors
 * of {@code Invoke}). An answer of 500 or more says nothing about whether a function ran.
 */
final class FunctionWords {
    private static final int SERVER = 500;
    private final FailedCall call;

    FunctionWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for the answer's code; empty for other services and for codes that say no such thing. */
    Optional<Fault> words() {
        if (!call.technical().service().equalsIgnoreCase("Lambda")) {
            return Optional.empty();
        }
        if (call.status() >= SERVER) {
            return Optional.of(call.unanswered(server()));
        }
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "ResourceNotFoundException" ->
                        call.gone(Text.tr("The function, version or alias doesn’t exist."));
                    case "InvalidRequestContentException" -> unreadable();
                    case "RequestTooLargeException", "RequestEntityTooLargeException" -> tooLarge();
                    case "UnsupportedMediaTypeException" -> unreadable();
                    case "TooManyRequestsException" -> throttled();
                    case "ResourceConflictException" -> busy();
                    case "PreconditionFailedException" -> changed();
                    case "ResourceNotReadyException" -> notReady();
                    case "CodeStorageExceededException" -> full();
                    case "RecursiveInvocationException" -> loop();
                    default -> null;
                });
    }

    private String server() {
        return switch (call.technical().code()) {
            case "EC2ThrottledException",
                    "ENILimitReachedException",
                    "EC2UnexpectedException",
                    "EC2AccessDeniedException" -> Text.tr("Lambda could not connect the function to its network.");
            case "KMSAccessDeniedException",
                    "KMSDisabledException",
                    "KMSInvalidStateException",
                    "KMSNotFoundException" -> Text.tr("Lambda could not decrypt the function’s environment variables.");
            case "InvalidRuntimeException" -> Text.tr("The function’s runtime doesn’t exist any more.");
            case "InvalidZipFileException" -> Text.tr("Lambda could not unpack the function’s code.");
            case "SubnetIPAddressLimitReachedException" -> Text.tr("The function’s subnet has no address left for it.");
            default -> Text.tr("Lambda had an error of its own.");
        };
    }

    private Fault unreadable() {
        return call.refused(
                Text.tr("Lambda could not read the event: it has to be JSON in UTF-8."),
                Text.tr("Correct the event and try again."),
                Remedy.NONE);
    }

    private Fault tooLarge() {
        return call.refused(
                Text.tr("The event is larger than Lambda takes: 6 MB where the answer is waited for, else 1 MB."),
                Text.tr("Put the data into a bucket and pass its name."),
                Remedy.NONE);
    }

    private Fault throttled() {
        return call.refused(
                call.technical().message().contains("Reserved")
                        ? Text.tr("The function was throttled: as many copies run as are reserved for it.")
                        : Text.tr("The function was throttled: as many copies run as are allowed."),
                Text.tr("Wait a little, then try again."),
                Remedy.RETRY);
    }

    private Fault busy() {
        return call.refused(
                Text.tr("Lambda can’t do this just now: {0}", call.technical().message()),
                Text.tr("Try again when the change that is under way is done."),
                Remedy.RETRY);
    }

    private Fault changed() {
        return call.refused(
                Text.tr("This is not as it was read: somebody else changed it meanwhile."),
                Text.tr("Your change was not made. Look at what is there now, then decide."),
                Remedy.CHECK);
    }

    private Fault notReady() {
        return call.refused(
                Text.tr("The function is being woken: it was idle for weeks."),
                Text.tr("Try again in a minute."),
                Remedy.RETRY);
    }

    private Fault full() {
        return call.refused(
                Text.tr("The account’s room for code is used up, so no version can be published."),
                Text.tr("Delete versions that nobody uses, or ask AWS for more."),
                Remedy.NONE);
    }

    private Fault loop() {
        return call.refused(
                Text.tr("Lambda stopped this: the function and another service invoke each other without end."),
                Text.tr("Look at what the function writes to, and what that invokes."),
                Remedy.NONE);
    }
}
