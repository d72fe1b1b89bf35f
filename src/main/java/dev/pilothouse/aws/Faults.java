package dev.pilothouse.aws;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Denial;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns any failure into words: the one switch from {@link Throwable} to {@link Fault}. Thread-safe. */
public final class Faults implements Explains {
    /** Words that say what became of the change, never guessed; without keys, tokens or signatures in any of them. */
    @Override
    public Fault explain(Throwable failure) {
        return Secrets.without(words(Causes.of(failure)));
    }

    /** The IAM action that AWS denied, such as {@code s3:PutObject}; empty for other failures and where the text names none. */
    public Optional<String> deniedAction(Throwable failure) {
        return denial(failure).map(Denial::action);
    }

    /** What AWS denied; empty for other failures and where the text names no IAM action. */
    public Optional<Denial> denial(Throwable failure) {
        return Optional.of(Causes.of(failure))
                .filter(causes -> causes.first(AwsServiceException.class).isPresent())
                .flatMap(causes -> denial(new Technicals(causes).call().technical()));
    }

    /** The same of a failure that was explained before. */
    public Optional<Denial> denial(Fault explained) {
        return denial(explained.technical());
    }

    private static Optional<Denial> denial(Fault.Technical technical) {
        return Optional.of(technical)
                .filter(ServiceWords::isDenial)
                .flatMap(Denied::of)
                .map(denied -> new Denial(denied.action(), denied.resource()));
    }

    private static Fault words(Causes causes) {
        return causes.first(Refused.class)
                .map(refused -> refused(refused, causes))
                .orElseGet(() -> failed(causes, new Technicals(causes).call()));
    }

    // Our own words stand; what AWS said goes behind "Details".
    private static Fault refused(Refused refused, Causes causes) {
        Fault fault = refused.fault();
        boolean told = !fault.technical().equals(Fault.Technical.NONE)
                || causes.first(SdkException.class).isEmpty();
        return told
                ? fault
                : new Fault(
                        fault.what(),
                        fault.outcome(),
                        fault.next(),
                        fault.remedy(),
                        new Technicals(causes).technical());
    }

    private static Fault failed(Causes causes, FailedCall call) {
        if (causes.first(AwsServiceException.class).isPresent()) {
            return answered(call);
        }
        boolean duringCall = causes.first(SdkException.class).isPresent();
        return first(causes, StopWords.of(call))
                .or(() -> first(causes, LocalWords.of(call)))
                .or(() -> first(causes, NetworkWords.of(call, duringCall)))
                .orElseGet(() -> duringCall ? broken(call) : unexpected(call));
    }

    private static Fault answered(FailedCall call) {
        return Optional.of(call)
                .filter(SignInWords::applyTo)
                .flatMap(failed -> new SignInWords(failed).words())
                .orElseGet(() -> new ServiceWords(call).words());
    }

    private static Optional<Fault> first(Causes causes, Function<Throwable, Optional<Fault>> words) {
        return causes.links().stream().map(words).flatMap(Optional::stream).findFirst();
    }

    private static Fault broken(FailedCall call) {
        return call.unanswered(Text.tr("A call to AWS could not be made, or its answer could not be read."));
    }

    private static Fault unexpected(FailedCall call) {
        return new Fault(
                Text.tr("Something went wrong that Pilothouse has no words for."),
                Outcome.UNKNOWN,
                Text.tr("If you were changing something, look at what is there now before you go on."),
                Remedy.CHECK,
                call.technical());
    }
}
