package dev.pilothouse.aws.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that notes who asks for what, and whom it lets pass; whatever host is asked for, it leads to one server. A
 * request that is no CONNECT it answers itself.
 */
final class RecordingProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final InetSocketAddress server;
    private final Optional<String> password;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> passed = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    /** @param login {@code Basic …}, without which nobody passes; empty: everybody does */
    RecordingProxy(InetSocketAddress server, Optional<String> login) {
        this.server = server;
        this.password = login;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first line of each request that passed, without the version. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    void forget() {
        passed.clear();
        refused.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private Void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            threads.submit(() -> serve(client));
        }
        return null;
    }

    private Void serve(Socket client) throws IOException {
        try (client) {
            while (true) {
                String head = head(client.getInputStream());
                String asked = head.lines().findFirst().orElse("").replace(" HTTP/1.1", "");
                if (asked.isEmpty()) {
                    return null;
                }
                if (password.isPresent() && !lets(head, password.get())) {
                    refused.add(asked);
                    answer(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"acme\"");
                } else if (asked.startsWith("CONNECT ")) {
                    passed.add(asked);
                    tunnel(client);
                    return null;
                } else {
                    passed.add(asked);
                    answer(client, "200 OK");
                }
            }
        }
    }

    private static boolean lets(String head, String login) {
        return head.lines()
                .anyMatch(line -> line.regionMatches(true, 0, "Proxy-Authorization: ", 0, 21)
                        && line.substring(21).equals(login));
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket there = new Socket(server.getAddress(), server.getPort())) {
            client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            threads.submit(() -> {
                copy(client.getInputStream(), there.getOutputStream());
                there.shutdownOutput();
                return null;
            });
            copy(there.getInputStream(), client.getOutputStream());
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[8192];
        for (int count = from.read(some); count >= 0; count = from.read(some)) {
            to.write(some, 0, count);
            to.flush();
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            head.write(octet);
            if (head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
