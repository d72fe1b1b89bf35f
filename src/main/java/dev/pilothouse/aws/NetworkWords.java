package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Words for calls that came to no answer: no network, a cut line, a pause too long, a stop by the person. */
final class NetworkWords {
    private final FailedCall call;

    NetworkWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for one link of a chain of causes; empty where this link says nothing by itself. */
    Optional<Fault> of(Throwable link) {
        return Optional.ofNullable(
                switch (link) {
                    case ConnectionRequestTimeoutException busy -> busy();
                    case ConnectTimeoutException slow -> unreachable();
                    case SocketTimeoutException slow -> call.unanswered(Text.tr("AWS did not answer in time."));
                    case AbortedException stopped -> stopped();
                    case InterruptedException stopped -> stopped();
                    case InterruptedIOException stopped -> stopped();
                    case ClosedByInterruptException stopped -> stopped();
                    case CancellationException stopped -> stopped();
                    case ApiCallTimeoutException slow -> call.unanswered(Text.tr("AWS did not answer in time."));
                    case ApiCallAttemptTimeoutException slow -> call.unanswered(Text.tr("AWS did not answer in time."));
                    case UnknownHostException nowhere -> unreachable();
                    case ConnectException nowhere -> unreachable();
                    case NoRouteToHostException nowhere -> unreachable();
                    case SSLHandshakeException stranger -> stranger();
                    case FileSystemException file -> file(file);
                    case IOException cut -> call.unanswered(Text.tr("The connection to AWS was cut."));
                    default -> null;
                });
    }

    private Fault unreachable() {
        return call.refused(
                Text.tr("No network: AWS can’t be reached."),
                Text.tr("Nothing was sent. Check the connection and try again."),
                Remedy.RETRY);
    }

    private Fault busy() {
        return call.refused(
                Text.tr("Too much is under way at once."),
                Text.tr("Nothing was sent. Try again when other work is done."),
                Remedy.RETRY);
    }

    private Fault stranger() {
        return call.refused(
                Text.tr("The server did not prove that it is AWS."),
                Text.tr("Nothing was sent. Check the network you are in, and this computer’s clock."),
                Remedy.RETRY);
    }

    private Fault stopped() {
        return call.unanswered(Text.tr("Stopped."));
    }

    private Fault file(FileSystemException failure) {
        return call.refused(
                Text.tr("The file {0} can’t be used.", String.valueOf(failure.getFile())),
                Text.tr("Check that it is there and may be read."),
                Remedy.RETRY);
    }
}
