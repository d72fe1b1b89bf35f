package dev.pilothouse.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on loopback that notes every request and then does to it what it was told to. */
public final class FaultyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Treatment treatment;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What becomes of a request that has been read to its end. */
    public interface Treatment {
        /** Answers, or cuts the connection. */
        void of(Socket client) throws IOException;
    }

    public FaultyServer(Treatment treatment) {
        this.treatment = treatment;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.submit(this::accept);
    }

    /** The connection dies as when a cable is cut. */
    public static Treatment reset() {
        return client -> {
            client.setSoLinger(true, 0);
            client.close();
        };
    }

    /** The connection ends without an answer. */
    public static Treatment hangUp() {
        return Socket::close;
    }

    /** An answer with headers as they stand, each ended by a line break. */
    public static Treatment answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Length: " + bytes.length + "\r\n" + headers + "\r\n";
        return client -> {
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(bytes);
            client.getOutputStream().flush();
        };
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Head of each request, with its body behind it. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were made, whether or not anything was sent. */
    public int connections() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
    }

    private Void accept() throws IOException {
        try {
            while (true) {
                Socket client = socket.accept();
                accepted.incrementAndGet();
                connections.submit(() -> serve(client));
            }
        } catch (SocketException closed) {
            return null;
        }
    }

    private Void serve(Socket client) throws IOException {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            while (!client.isClosed()) {
                String head = head(in);
                if (head.isEmpty()) {
                    return null;
                }
                if (head.toLowerCase(Locale.ROOT).contains("expect: 100-continue")) {
                    client.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                requests.add(head + new String(in.readNBytes(length(head)), StandardCharsets.ISO_8859_1));
                treatment.of(client);
            }
        } catch (SocketException gone) {
            return null;
        }
        return null;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> line.substring("content-length:".length()).strip())
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
