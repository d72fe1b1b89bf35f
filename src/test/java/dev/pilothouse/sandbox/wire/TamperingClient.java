package dev.pilothouse.sandbox.wire;

import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** Sends what the SDK signed, changed on the way. */
final class TamperingClient implements SdkHttpClient {
    private final SdkHttpClient wire =
            Apache5HttpClient.builder().maxConnections(2).build();
    private final UnaryOperator<SdkHttpRequest> head;
    private final UnaryOperator<ContentStreamProvider> body;

    TamperingClient(UnaryOperator<SdkHttpRequest> head, UnaryOperator<ContentStreamProvider> body) {
        this.head = head;
        this.body = body;
    }

    /** Changes the head alone. */
    static TamperingClient with(UnaryOperator<SdkHttpRequest> head) {
        return new TamperingClient(head, UnaryOperator.identity());
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        HttpExecuteRequest.Builder changed = HttpExecuteRequest.builder().request(head.apply(request.httpRequest()));
        request.contentStreamProvider().map(body).ifPresent(changed::contentStreamProvider);
        return wire.prepareRequest(changed.build());
    }

    @Override
    public void close() {
        wire.close();
    }
}
