package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.net.NamedEndpoint;

/** Words for calls that came to no answer: no network, a cut line, a pause too long. */
final class NetworkWords {
    private final FailedCall call;
    private final boolean duringCall;

    private NetworkWords(FailedCall call, boolean duringCall) {
        this.call = call;
        this.duringCall = duringCall;
    }

    /**
     * The words for one link of a chain of causes; none where this link says nothing by itself.
     *
     * @param duringCall whether the SDK threw it, so that any other failure of input or output is one of the line
     */
    static Function<Throwable, Optional<Fault>> of(FailedCall call, boolean duringCall) {
        return link -> Optional.ofNullable(new NetworkWords(call, duringCall).words(link));
    }

    private Fault words(Throwable link) {
        return switch (link) {
            case ConnectionRequestTimeoutException busy -> busy();
            case ConnectTimeoutException slow -> unreachable(name(slow.getHost()), "");
            case HttpConnectTimeoutException slow -> unreachable("", "");
            case HttpHostConnectException closed -> unreachable(name(closed.getHost()), "");
            case UnknownHostException nowhere -> unknownHost(nowhere);
            case ConnectException nowhere -> unreachable("", "");
            case NoRouteToHostException nowhere -> unreachable("", "");
            case SSLHandshakeException stranger -> stranger();
            case SSLPeerUnverifiedException stranger -> stranger();
            case SocketTimeoutException slow -> late();
            case HttpTimeoutException slow -> late();
            case SocketException cut -> cut();
            case SSLException cut -> cut();
            case EOFException cut -> cut();
            case IOException cut when duringCall -> cut();
            default -> null;
        };
    }

    // The message is the name, or begins with it: "s3.eu-west-1.amazonaws.com: Name or service not known".
    private Fault unknownHost(UnknownHostException nowhere) {
        String host = String.valueOf(nowhere.getMessage()).split("[:\\s]", 2)[0];
        return unreachable(host, Text.tr("This computer can’t find that address."));
    }

    private Fault unreachable(String host, String remark) {
        return call.refused(
                host.isEmpty() ? Text.tr("No connection to AWS.") : Text.tr("No connection to {0}.", host),
                (remark + " " + Text.tr("Nothing was sent. Check the network, then try again.")).strip(),
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
                Text.tr("Nothing was sent. Check the network you are in, and this computer’s clock. Where a company"
                        + " looks into connections, choose its authority under Settings, Network."),
                Remedy.RETRY);
    }

    private Fault late() {
        return call.unanswered(Text.tr("AWS did not answer in time."));
    }

    private Fault cut() {
        return call.unanswered(Text.tr("The connection to AWS was cut."));
    }

    private static String name(NamedEndpoint host) {
        return host == null ? "" : host.getHostName();
    }
}
