package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.Faults;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionStreamingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionTimeoutException;

/** What a failure of a live session means for the tail. */
enum TailFailure {
    /** It may work at the next try. */
    PASSING,
    /** There is no live tail for this role, this group or at this endpoint; searching may work. */
    NO_LIVE_TAIL,
    /** No try will help. */
    FINAL;

    // InvalidOperationException: the class of the group has no live tail.
    private static final Set<String> NO_SUCH_THING = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "InvalidOperationException",
            "LimitExceededException",
            "NotImplemented",
            "UnknownOperationException");

    static TailFailure of(RuntimeException failure) {
        return switch (failure) {
            case SessionTimeoutException _, SessionStreamingException _, SdkClientException _ -> PASSING;
            case AwsServiceException answer when passes(answer) -> PASSING;
            case AwsServiceException answer when NO_SUCH_THING.contains(code(answer)) -> NO_LIVE_TAIL;
            default -> FINAL;
        };
    }

    private static boolean passes(AwsServiceException answer) {
        return answer.isThrottlingException() || answer.statusCode() >= 500 && answer.statusCode() != 501;
    }

    private static String code(AwsServiceException answer) {
        return new Faults().explain(answer).technical().code();
    }
}
