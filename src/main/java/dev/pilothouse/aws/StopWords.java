package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Words for calls that did not go on: stopped by the person, or by a limit of time. */
final class StopWords {
    private StopWords() {}

    /** The words for one link of a chain of causes; none where it is no stop. */
    static Function<Throwable, Optional<Fault>> of(FailedCall call) {
        return link -> Optional.ofNullable(
                switch (link) {
                    case ApiCallTimeoutException slow -> late(call);
                    case ApiCallAttemptTimeoutException slow -> late(call);
                    // The only two that are no interruption, though the JDK files them there.
                    case SocketTimeoutException slow -> null;
                    case ConnectionRequestTimeoutException busy -> null;
                    case AbortedException stopped -> stopped(call);
                    case InterruptedException stopped -> stopped(call);
                    case InterruptedIOException stopped -> stopped(call);
                    case ClosedByInterruptException stopped -> stopped(call);
                    case CancellationException stopped -> stopped(call);
                    case SocketException cut when "Closed by interrupt".equals(cut.getMessage()) -> stopped(call);
                    default -> null;
                });
    }

    private static Fault late(FailedCall call) {
        return call.unanswered(Text.tr("AWS did not answer in time."));
    }

    private static Fault stopped(FailedCall call) {
        return call.unanswered(Text.tr("Stopped."));
    }
}
