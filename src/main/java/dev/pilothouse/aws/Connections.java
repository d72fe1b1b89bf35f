package dev.pilothouse.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ConnectTimeoutException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The connections of a session. After a sleep, or in another network, all that were open are dead at once; where one turns out
 * to be, the next request takes a new one, instead of trying one dead connection after the other until no try is left. What is
 * under way on the old ones goes on. Thread-safe.
 */
final class Connections implements SdkHttpClient {
    private final Supplier<SdkHttpClient> maker;
    // Their idle connections end by themselves.
    private final List<SdkHttpClient> given = new ArrayList<>();
    private SdkHttpClient current;

    /** @param maker of clients with connections of their own */
    Connections(Supplier<SdkHttpClient> maker) {
        this.maker = maker;
        this.current = maker.get();
    }

    @Override
    public synchronized ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpClient at = current;
        ExecutableHttpRequest prepared = at.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try {
                    return prepared.call();
                } catch (IOException e) {
                    if (broke(e)) {
                        giveUp(at);
                    }
                    throw e;
                }
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public String clientName() {
        return current.clientName();
    }

    @Override
    public synchronized void close() {
        given.forEach(SdkHttpClient::close);
        current.close();
    }

    // However many find out at once.
    private synchronized void giveUp(SdkHttpClient broken) {
        if (current == broken) {
            given.add(broken);
            current = maker.get();
        }
    }

    // Where there is no way to anybody there was no connection; where somebody stopped it, it was a good one.
    private static boolean broke(IOException failure) {
        return switch (failure) {
            case ConnectException nowhere -> false;
            case ConnectTimeoutException nowhere -> false;
            case NoRouteToHostException nowhere -> false;
            case UnknownHostException nowhere -> false;
            default -> !Thread.currentThread().isInterrupted();
        };
    }
}
