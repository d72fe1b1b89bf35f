package dev.pilothouse.aws;

import dev.pilothouse.core.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches addresses as people's browsers do, without a signature. Blocking; thread-safe. */
public final class Visitor implements AutoCloseable {
    private final HttpClient http;
    private final TimeLimits limits;
    private final Web web;

    /**
     * @param redirect whether redirections are followed; never from https to http
     * @param web the way that the session's clients go, too
     */
    public Visitor(HttpClient.Redirect redirect, TimeLimits limits, Web web) {
        this.web = web;
        this.http = web.client()
                .followRedirects(redirect)
                .connectTimeout(limits.connect())
                .build();
        this.limits = limits;
    }

    /**
     * What came.
     *
     * @param headers as they were sent
     * @param bytes of the body, as it was sent
     * @param sha256 of the body as it was sent, in hexadecimal
     * @param unpacked the same of what it unpacks to; empty where it does not say gzip, or is not
     */
    public record Answer(
            int status, Map<String, List<String>> headers, long bytes, String sha256, Optional<String> unpacked) {
        /** The first value of a header, by its name in lower case. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /**
     * Fetches the address, without compression, so that bytes can be compared.
     *
     * @throws HttpTimeoutException where nothing came for too long, be it in the middle of the body
     * @throws IOException where the answer did not come, or broke off
     */
    public Answer get(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                web.request(address).header("Accept-Encoding", "identity").build();
        Tally tally = new Tally();
        CompletableFuture<HttpResponse<String>> coming = http.sendAsync(
                request,
                said -> HttpResponse.BodySubscribers.fromSubscriber(tally.announced(said.headers()), Tally::sha256));
        try {
            HttpResponse<String> answer = awaited(coming, tally);
            return new Answer(
                    answer.statusCode(), answer.headers().map(), tally.bytes(), answer.body(), tally.unpackedSha256());
        } finally {
            coming.cancel(true);
        }
    }

    // HttpRequest.timeout ends with the headers (until JDK 26), and a server may stop in the middle of the body.
    private HttpResponse<String> awaited(CompletableFuture<HttpResponse<String>> coming, Tally tally)
            throws IOException, InterruptedException {
        long before = 0;
        while (true) {
            try {
                return coming.get(limits.read().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (tally.bytes() == before) {
                    throw new HttpTimeoutException("nothing came for " + limits.read());
                }
                before = tally.bytes();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
            }
        }
    }

    /** Ends what is under way, too. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
