package dev.pilothouse.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay on loopback that changes nothing and remembers every answer. Thread-safe. */
public final class Eavesdropper implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<ByteArrayOutputStream> answers = new CopyOnWriteArrayList<>();

    /** @param target whom connections are passed on to, by host and port */
    public Eavesdropper(URI target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** {@code http://127.0.0.1:port}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** All that was answered so far, connection by connection. */
    public String answers() {
        StringBuilder all = new StringBuilder();
        answers.forEach(answer -> all.append(answer.toString(StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                sockets.addAll(List.of(client, server));
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                answers.add(answer);
                Thread.ofVirtual().start(() -> pass(client, server, OutputStream.nullOutputStream()));
                Thread.ofVirtual().start(() -> pass(server, client, answer));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void pass(Socket from, Socket to, OutputStream copy) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                copy.write(bytes, 0, count);
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException cut) {
            // the other side learns it by the closed socket
        }
    }
}
