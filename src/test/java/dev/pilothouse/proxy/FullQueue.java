package dev.pilothouse.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue of connections is full and never gets shorter: the system answers no further one. */
final class FullQueue implements AutoCloseable {
    private static final int MOST = 64;
    private static final int LONG_ENOUGH_MILLIS = 100;
    private final ServerSocket door;
    private final List<Socket> waiting = new ArrayList<>();

    FullQueue(int port) {
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Socket socket : waiting) {
                socket.close();
            }
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // How many fit beyond what was asked for is the system's affair.
    private void fill() throws IOException {
        while (waiting.size() < MOST) {
            Socket next = new Socket();
            try {
                next.connect(door.getLocalSocketAddress(), LONG_ENOUGH_MILLIS);
                waiting.add(next);
            } catch (SocketTimeoutException full) {
                next.close();
                return;
            }
        }
        throw new IOException("this system's queues have no end");
    }
}
