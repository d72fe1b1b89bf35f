package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Reads from a failure what support wants to know. Secrets may still be in it: {@link Secrets}. */
final class Technicals {
    private static final int LONGEST = 400;
    private final Causes causes;
    private final Optional<AwsServiceException> answer;
    private final Optional<AwsErrorDetails> details;

    Technicals(Causes causes) {
        this.causes = causes;
        this.answer = causes.first(AwsServiceException.class);
        this.details = answer.map(AwsServiceException::awsErrorDetails);
    }

    FailedCall call() {
        return new FailedCall(
                technical(),
                answer.map(AwsServiceException::statusCode).orElse(0),
                causes.mayHaveChanged(),
                causes.mayHaveWorkedEarlier());
    }

    Fault.Technical technical() {
        return new Fault.Technical(
                code(),
                service(),
                causes.during().map(DuringCall::operation).orElse(""),
                answer.map(AwsServiceException::requestId).orElse(""),
                causes.attempts(),
                shortened(message()));
    }

    private String code() {
        return details.map(AwsErrorDetails::errorCode)
                .filter(code -> !code.isBlank())
                .orElseGet(() -> answer.<Throwable>map(it -> it)
                        .orElse(causes.root())
                        .getClass()
                        .getSimpleName());
    }

    private String service() {
        return causes.during()
                .map(DuringCall::service)
                .or(() -> details.map(AwsErrorDetails::serviceName))
                .or(() -> answer.flatMap(Technicals::packageOf))
                .orElse("");
    }

    // software.amazon.awssdk.services.s3.model
    private static Optional<String> packageOf(AwsServiceException failure) {
        String[] parts = failure.getClass().getPackageName().split("\\.");
        return parts.length > 4 ? Optional.of(parts[4]) : Optional.empty();
    }

    // Messages of exceptions that are neither the SDK's nor of input and output were written for no reader: the log has
    // them.
    private String message() {
        if (answer.isPresent()) {
            String said = details.map(AwsErrorDetails::errorMessage)
                    .or(() -> answer.map(AwsServiceException::rawMessage))
                    .orElse("");
            return reason().map(reason -> said + " (" + reason + ")").orElse(said);
        }
        boolean readable = causes.root() instanceof IOException || causes.root() instanceof SdkException;
        return readable ? Objects.toString(causes.root().getMessage(), "") : "";
    }

    // Which limit was reached Lambda tells beside its text (Lambda API, Invoke, TooManyRequestsException).
    private Optional<String> reason() {
        return causes.first(TooManyRequestsException.class).map(TooManyRequestsException::reasonAsString);
    }

    // Some services repeat the signed request, token and all, below the first line of their text.
    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
