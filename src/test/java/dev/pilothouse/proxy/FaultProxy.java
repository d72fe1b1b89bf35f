package dev.pilothouse.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay on loopback that harms what passes through it, on old connections and new, as a bad network does. Thread-safe. */
public final class FaultProxy implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Episode now = new Episode(new Harm.None(), false);

    /** @param target whom connections are passed on to, by host and port */
    public FaultProxy(URI target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    /** {@code http://127.0.0.1:port}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Harms whatever passes from now on. */
    public void harm(Harm harm) {
        now = new Episode(harm, false);
    }

    /** Harms what passes next, once. */
    public void harmOnce(Harm harm) {
        now = new Episode(harm, true);
    }

    /** All is well from now on. */
    public void heal() {
        harm(new Harm.None());
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        relays.forEach(Relay::reset);
    }

    private void accept() {
        while (true) {
            try {
                begin(door.accept());
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void begin(Socket client) throws IOException {
        connections.incrementAndGet();
        try {
            Relay relay = new Relay(client, new Socket(target.getHost(), target.getPort()), () -> now, relays::remove);
            relays.add(relay);
            relay.start();
        } catch (IOException unreachable) {
            client.close();
        }
    }
}
