package dev.pilothouse.aws;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns any failure into words. The only place that reads the SDK's error details. Thread-safe. */
public final class Faults implements Explains {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 400;
    private static final Pattern SECRETS = Pattern.compile(
            "eyJ[\\w-]{8,}(\\.[\\w-]*)*|(?i)[\\w-]*(security-token|sessiontoken|signature)\\s*[:=]\\s*\\S+");
    private static final Pattern EARLIER = Pattern.compile("Request attempt \\d+ failure: (.*)", Pattern.DOTALL);
    private static final Pattern REFUSED = Pattern.compile("Status Code: 4\\d\\d");

    @Override
    public Fault explain(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return first(chain, Refused.class)
                .map(Refused::fault)
                .or(() -> first(chain, AwsServiceException.class).map(answer -> answered(answer, digest(chain))))
                .or(() -> unanswered(chain))
                .orElseGet(() -> unexpected(chain));
    }

    /** The IAM action that AWS denied, such as {@code s3:PutObject}; empty for other failures and where the text names none. */
    public Optional<String> deniedAction(Throwable failure) {
        return first(chain(failure), AwsServiceException.class)
                .map(answer -> digest(List.of(answer)))
                .filter(call -> call.status() == 403 || call.technical().code().startsWith("AccessDenied"))
                .flatMap(call -> ServiceWords.deniedAction(call.technical()));
    }

    private static Fault answered(AwsServiceException answer, FailedCall call) {
        boolean cognito = call.technical().service().startsWith("CognitoIdentity");
        return Optional.of(call)
                .filter(failed -> cognito)
                .flatMap(failed -> new SignInWords(failed).words())
                .orElseGet(() -> new ServiceWords(call).words());
    }

    private static Optional<Fault> unanswered(List<Throwable> chain) {
        NetworkWords words = new NetworkWords(digest(chain));
        return chain.stream().map(words::of).flatMap(Optional::stream).findFirst();
    }

    private static Fault unexpected(List<Throwable> chain) {
        return new Fault(
                Text.tr("Something went wrong that Pilothouse has no words for."),
                Outcome.UNKNOWN,
                Text.tr("Read back what you were changing before you go on. Details help those who mend it."),
                Remedy.CHECK,
                digest(chain).technical());
    }

    private static FailedCall digest(List<Throwable> chain) {
        Optional<DuringCall> during = chain.stream()
                .flatMap(link -> Stream.of(link.getSuppressed()))
                .filter(DuringCall.class::isInstance)
                .map(DuringCall.class::cast)
                .findFirst();
        Optional<AwsServiceException> answer = first(chain, AwsServiceException.class);
        Optional<SdkException> sdk = first(chain, SdkException.class);
        return new FailedCall(
                technical(chain.getLast(), during, answer, sdk.map(SdkException::numAttempts)),
                answer.map(AwsServiceException::statusCode).orElse(0),
                during.map(DuringCall::writes).orElse(true),
                sdk.filter(Faults::mayHaveWorkedEarlier).isPresent());
    }

    private static Fault.Technical technical(
            Throwable root,
            Optional<DuringCall> during,
            Optional<AwsServiceException> answer,
            Optional<Integer> attempts) {
        Optional<AwsErrorDetails> details = answer.map(AwsServiceException::awsErrorDetails);
        return new Fault.Technical(
                details.map(AwsErrorDetails::errorCode).orElse(root.getClass().getSimpleName()),
                during.map(DuringCall::service)
                        .or(() -> details.map(AwsErrorDetails::serviceName))
                        .orElse(""),
                during.map(DuringCall::operation).orElse(""),
                answer.map(AwsServiceException::requestId).orElse(""),
                attempts.orElse(0),
                harmless(details.map(AwsErrorDetails::errorMessage)
                        .orElse(answer.isPresent() ? "" : Objects.toString(root.getMessage(), ""))));
    }

    // The SDK keeps earlier tries only as texts. One that ended like the last one, or in a refusal, left nothing
    // behind.
    private static boolean mayHaveWorkedEarlier(SdkException failure) {
        String last = String.valueOf(failure.rawMessage());
        return Stream.of(failure.getSuppressed())
                .map(earlier -> EARLIER.matcher(Objects.toString(earlier.getMessage(), "")))
                .filter(Matcher::matches)
                .map(earlier -> earlier.group(1))
                .anyMatch(
                        text -> !text.startsWith(last) && !REFUSED.matcher(text).find());
    }

    // Some services repeat the signed request, token and all, below the first line of their text.
    private static String harmless(String text) {
        String line = text.lines().findFirst().orElse("");
        String masked = SECRETS.matcher(line).replaceAll("…");
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
