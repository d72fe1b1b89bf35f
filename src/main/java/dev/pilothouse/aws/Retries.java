package dev.pilothouse.aws;

import dev.pilothouse.core.work.Backoff;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Repeats a call beyond what its client does, for work of thousands of calls that one bad second must not end. Only for
 * calls that may be sent twice without harm.
 */
public final class Retries {
    private static final int ROUNDS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private Retries() {}

    /**
     * What is repeated.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    public interface Call<T> {
        T send() throws InterruptedException;
    }

    /**
     * Calls until it works, at most three times, where the failure is one that passes: throttling, a cut connection, an error
     * of the service, a write that met another (409).
     *
     * @throws InterruptedException also where the call itself was interrupted, whatever it made of that
     */
    public static <T> T of(Call<T> call) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int round = 1; ; round++) {
            try {
                return call.send();
            } catch (SdkException e) {
                if (Thread.interrupted()) {
                    InterruptedException stopped = new InterruptedException();
                    stopped.initCause(e);
                    throw stopped;
                }
                if (round == ROUNDS || !passes(e)) {
                    throw e;
                }
                backoff.pause();
            }
        }
    }

    private static boolean passes(SdkException failure) {
        return switch (failure) {
            case AwsServiceException answer ->
                answer.isThrottlingException()
                        || answer.statusCode() == CONFLICT
                        || answer.statusCode() == TOO_MANY
                        || answer.statusCode() >= SERVER;
            case SdkClientException unanswered -> unanswered.retryable();
            default -> false;
        };
    }
}
