package dev.pilothouse.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay on loopback that harms what passes through it, on old connections and new, as a bad network does. Thread-safe. */
public final class FaultProxy implements AutoCloseable {
    private static final int WAITING = 200;

    private final URI target;
    private final int port;
    private volatile ServerSocket door;
    private Thread accepting;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private Optional<FullQueue> deaf = Optional.empty();
    private volatile Episode now = new Episode(new Harm.None(), false);

    /** @param target whom connections are passed on to, by host and port */
    public FaultProxy(URI target) {
        this.target = target;
        open(0);
        this.port = door.getLocalPort();
    }

    /** {@code http://127.0.0.1:port}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
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

    /** Harms the answer to what is asked next, once; what is still on its way of an answer before is let alone. */
    public void harmNextAnswer(Harm harm) {
        now = new Episode(harm, true, true);
    }

    /** Nobody listens any more, and every connection is cut: new ones are refused until {@link #heal}. */
    public void shut() {
        close();
    }

    /** Cuts every connection; new ones are fine. */
    public void cut() {
        relays.forEach(Relay::reset);
    }

    /**
     * Somebody listens and picks nothing up, and the queue is full: new connections come to nothing until {@link #heal}, old
     * ones are cut.
     */
    public synchronized void deafen() {
        close();
        deaf = Optional.of(new FullQueue(port));
    }

    /** All is well from now on. */
    public synchronized void heal() {
        harm(new Harm.None());
        relays.forEach(Relay::heal);
        deaf.ifPresent(FullQueue::close);
        deaf = Optional.empty();
        if (door.isClosed()) {
            open(port);
        }
    }

    @Override
    public synchronized void close() {
        try {
            door.close();
            // The port is free once nobody stands at it.
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deaf.ifPresent(FullQueue::close);
        deaf = Optional.empty();
        cut();
    }

    private void open(int at) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), WAITING);
            door = opened;
            accepting = Thread.ofVirtual().name("fault-proxy").start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket at) {
        while (true) {
            try {
                begin(at.accept());
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
