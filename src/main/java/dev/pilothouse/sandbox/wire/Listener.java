package dev.pilothouse.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An HTTP listener on 127.0.0.1 with a virtual thread for each request. Thread-safe. */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Listener.class.getName());
    private static final int BACKLOG = 256;
    /** No bucket's name begins with a dot, so nothing of AWS's is asked for by this path. */
    private static final String SETTLE = "/.settle";

    static {
        // Without it the JDK's server stalls about 43 ms for each answer of 20 kB. Read when HttpServer loads.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Beyond 200 that wait it closes each after its answer without saying so; whoever asks on it again hears
        // nothing.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100000");
    }

    private final HttpServer http;
    private final UnderWay threads = new UnderWay();
    private final Site site;

    private Listener(HttpServer http, Site site) {
        this.http = http;
        this.site = site;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException where the port is taken
     */
    public static Listener open(int port, Site site) {
        try {
            HttpServer http =
                    HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
            Listener listener = new Listener(http, site);
            http.setExecutor(listener.threads);
            http.createContext("/", listener::serve);
            http.createContext(SETTLE, Listener::reached);
            http.start();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " of 127.0.0.1 cannot be listened on.", e);
        }
    }

    /** {@code http://127.0.0.1:port}, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Stops at once; requests under way are cut. */
    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }

    /**
     * Waits until none is under way of the requests that had reached this listener when it was called, also of those whose
     * clients have gone: what they do is done then. New requests meanwhile make it wait longer.
     */
    public void settle() throws InterruptedException {
        // One thread gives the requests out as they came in: this one's answer means that those before are counted.
        try (Socket last = new Socket(address().getHost(), address().getPort())) {
            last.getOutputStream()
                    .write(("GET " + SETTLE + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            last.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.awaitNone();
    }

    private static void reached(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            Request request = request(exchange);
            Answer answer = site.answer(request);
            if (answer.status() >= 400) {
                // A client that is still sending reads no answer; it would see a reset instead.
                request.body().transferTo(OutputStream.nullOutputStream());
            }
            if (answer.body().endless()) {
                threads.goesOn();
            }
            send(exchange, request, answer);
        } catch (IOException e) {
            LOG.log(Logger.Level.DEBUG, "connection cut", e);
        }
    }

    private static void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
        long length = answer.body().length();
        boolean bodiless = answer.status() == 204 || answer.status() == 304;
        if (request.method().equals("HEAD") || bodiless) {
            if (!bodiless && length >= 0) {
                exchange.getResponseHeaders().putIfAbsent("Content-Length", List.of(Long.toString(length)));
            }
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : Math.max(length, 0));
        if (length != 0) {
            write(answer.body(), exchange.getResponseBody());
        }
    }

    private static void write(Body body, OutputStream out) throws IOException {
        try {
            body.writeTo(out);
        } catch (IOException e) {
            if (body.length() < 0) {
                cut(out);
            }
            throw e;
        }
    }

    // The JDK's server gives an answer of unknown length a proper end whatever happens; a channel whose thread is
    // interrupted
    // is closed.
    private static void cut(OutputStream out) {
        Thread.currentThread().interrupt();
        try {
            out.write(0);
            out.flush();
        } catch (IOException closed) {
            LOG.log(Logger.Level.TRACE, "as meant", closed);
        } finally {
            Thread.interrupted();
        }
    }

    private static Request request(HttpExchange exchange) {
        // The text as sent: a path that begins with two slashes would be read as an authority.
        String target = exchange.getRequestURI().toString();
        int mark = target.indexOf('?');
        String query = mark < 0 ? "" : target.substring(mark + 1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        InputStream body = exchange.getRequestBody();
        String path = mark < 0 ? target : target.substring(0, mark);
        return new Request(exchange.getRequestMethod(), path, query, QueryString.parse(query), headers, body);
    }

    /** What answers the requests. */
    @FunctionalInterface
    public interface Site {
        /** Answers; an {@link IOException} cuts the connection without an answer. */
        Answer answer(Request request) throws IOException;
    }
}
