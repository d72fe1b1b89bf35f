package dev.pilothouse.bench.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * S3 as far as uploads of sites go, and STS as far as it says whose keys somebody has, on loopback: answers every request after a delay, counts, and looks at no signature.
 * It keeps lengths and hashes instead of bytes. {@code POST /-/reset?delay=40} empties it and sets the delay in
 * milliseconds; {@code GET /-/counts} tells what was asked since, as JSON, and {@code POST /-/recount} forgets that.
 */
public final class S3Stub implements AutoCloseable {
    private static final String CONTROL = "/-/";
    private static final String CALLER = "<GetCallerIdentityResponse><GetCallerIdentityResult>"
            + "<Arn>arn:aws:sts::402112345678:assumed-role/acme-operator/bench</Arn><UserId>AROAEXAMPLE:bench</UserId>"
            + "<Account>402112345678</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
    private static final int BACKLOG = 512;

    static {
        // Read when HttpServer's first class loads; without it every answer stalls.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Counts counts = new Counts();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration delay = Duration.ZERO;

    /** Listens on any free port of 127.0.0.1, without a delay. */
    public S3Stub() throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
        http.setExecutor(threads);
        http.createContext("/", this::serve);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith(CONTROL)) {
            control(exchange).send(exchange);
            return;
        }
        Call call = Call.of(exchange);
        Optional<String> operation = call.operation();
        counts.add(operation.orElse("unknown"));
        call.header("Expect").ifPresent(expect -> counts.add("expect"));
        Reply reply = operation.isPresent() ? answer(operation.get(), call) : Reply.error(501, "NotImplemented");
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        pause();
        reply.send(exchange);
    }

    private Reply answer(String operation, Call call) throws IOException {
        return operation.equals(Call.WHO)
                ? Reply.xml(CALLER)
                : buckets.computeIfAbsent(call.bucket(), name -> new Bucket()).answer(operation, call);
    }

    private void pause() throws IOException {
        try {
            closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IOException("closing", e);
        }
    }

    private Reply control(HttpExchange exchange) {
        Call call = Call.of(exchange);
        switch (call.key()) {
            case "reset" -> {
                buckets.clear();
                counts.reset();
                delay = Duration.ofMillis(Long.parseLong(call.query().getOrDefault("delay", "0")));
            }
            case "recount" -> counts.reset();
            default -> {}
        }
        return new Reply(
                200,
                Map.of("Content-Type", "application/json"),
                JsonMapper.shared().writeValueAsBytes(counts.taken()));
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
