package dev.pilothouse.sandbox.cloudfront;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginProtocolPolicy;

/**
 * A server behind an edge. {@code localhost} is really asked; any other name counts as one that nobody knows, since the
 * sandbox never leaves this computer.
 *
 * @param base scheme, host and port
 * @param path what stands before every path, such as {@code /prod}; empty for none
 */
record CustomOrigin(URI base, String path) implements EdgeOrigin {
    /** Headers that belong to one connection (RFC 9110 7.6.1), or are written anew. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "transfer-encoding", "content-length", "date", "keep-alive", ":status");

    static CustomOrigin of(String domain, CustomOriginConfig config, String path) {
        boolean plain = config.originProtocolPolicy() != OriginProtocolPolicy.HTTPS_ONLY;
        int port = plain ? config.httpPort() : config.httpsPort();
        return new CustomOrigin(URI.create((plain ? "http://" : "https://") + domain + ":" + port), path);
    }

    @Override
    public Fetched get(UrlPath requested, String rawQuery, Optional<String> ifNoneMatch) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(requested, rawQuery));
        ifNoneMatch.ifPresent(etag -> request.header("If-None-Match", etag));
        return ask(request.build());
    }

    @Override
    public Fetched send(String method, UrlPath requested, String rawQuery, byte[] body) throws IOException {
        return ask(HttpRequest.newBuilder(address(requested, rawQuery))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private Fetched ask(HttpRequest request) throws IOException {
        if (!base.getHost().equals("localhost")) {
            return EdgePages.unresolved();
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = Headers.copy(answer.headers().map());
            headers.keySet().removeIf(OF_THE_CONNECTION::contains);
            byte[] body = answer.body();
            return new Fetched(answer.statusCode(), headers, body.length, new ByteArrayInputStream(body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The edge is closing");
        } catch (IOException e) {
            return EdgePages.unreachable();
        }
    }

    private URI address(UrlPath requested, String rawQuery) {
        return URI.create(base + path + requested.text() + (rawQuery.isEmpty() ? "" : "?" + rawQuery));
    }
}
