package dev.pilothouse.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection on its way through the proxy, both directions. */
final class Relay {
    private static final int PIECE = 8_192;
    private static final Episode NOTHING = new Episode(new Harm.None(), false);

    private final Socket client;
    private final Socket server;
    private final Supplier<Episode> episode;
    private final Consumer<Relay> ended;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean stalled;
    private volatile Optional<Episode> asked = Optional.empty();

    Relay(Socket client, Socket server, Supplier<Episode> episode, Consumer<Relay> ended) {
        this.client = client;
        this.server = server;
        this.episode = episode;
        this.ended = ended;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().name("relay-up").start(() -> pass(client, server, true));
        Thread.ofVirtual().name("relay-down").start(() -> pass(server, client, false));
    }

    /** Ends it where it stalls: what it held is lost. */
    void heal() {
        if (stalled) {
            reset();
        }
    }

    /** Ends it as when a cable is cut. */
    void reset() {
        released.countDown();
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException alreadyGone) {
                // nothing is left to be cut
                continue;
            }
        }
        ended.accept(this);
    }

    private void pass(Socket from, Socket to, boolean up) {
        byte[] piece = new byte[PIECE];
        long passed = 0;
        Episode before = episode.get();
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                Episode now = of(episode.get(), up);
                passed = now == before ? passed : 0;
                before = now;
                int let = Math.toIntExact(Math.min(got, limit(now.harm(), up) - passed));
                corrupt(now, piece, passed, let, up);
                pause(now.harm(), let);
                out.write(piece, 0, let);
                out.flush();
                passed += let;
                if (passed >= limit(now.harm(), up) && now.take()) {
                    stop(now);
                    return;
                }
                // Somebody else had the one time there is: the rest goes on after all.
                out.write(piece, let, got - let);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException gone) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    /** What is to be done to what passes now in this direction. */
    private Episode of(Episode now, boolean up) {
        if (up) {
            asked = Optional.of(now);
        }
        boolean late = now.isForAnswers() && asked.filter(it -> it == now).isEmpty();
        return late ? NOTHING : now;
    }

    /** How many bytes go through before the harm is done. */
    private static long limit(Harm harm, boolean up) {
        return switch (harm) {
            case Harm.ResetUp(long bytes) when up -> bytes;
            case Harm.ResetDown(long bytes) when !up -> bytes;
            case Harm.EndDown(long bytes) when !up -> bytes;
            case Harm.StallDown(long bytes) when !up -> bytes;
            default -> Long.MAX_VALUE;
        };
    }

    private void stop(Episode now) throws IOException, InterruptedException {
        switch (now.wanted()) {
            case Harm.EndDown end -> {
                client.close();
                server.close();
                ended.accept(this);
            }
            case Harm.StallDown stall -> {
                stalled = true;
                released.await();
            }
            default -> reset();
        }
    }

    private static void corrupt(Episode now, byte[] piece, long passed, int length, boolean up) {
        long at = switch (now.harm()) {
            case Harm.CorruptUp(long byteAt) when up -> byteAt;
            case Harm.CorruptDown(long byteAt) when !up -> byteAt;
            default -> -1;
        };
        if (at >= passed && at < passed + length && now.take()) {
            piece[Math.toIntExact(at - passed)] ^= 1;
        }
    }

    private void pause(Harm harm, int bytes) throws InterruptedException {
        Duration wait = switch (harm) {
            case Harm.Delay(Duration time) -> time;
            case Harm.Rate(int perSecond) -> Duration.ofMillis(bytes * 1000L / perSecond);
            default -> Duration.ZERO;
        };
        if (!wait.isZero()) {
            released.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
