package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.proxy.FaultProxy;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class ConnectionsTest {
    private static final int OPEN = 10;
    private final CyclicBarrier all = new CyclicBarrier(OPEN);
    private volatile boolean passed;

    @Test
    void ofManyConnectionsThatDiedAtOnceOnlyTheFirstIsTried() throws Exception {
        try (FaultyServer server = new FaultyServer(this::together);
                FaultProxy network = new FaultProxy(server.uri());
                AwsClients clients = new AwsClients(Sessions.at(network.address()), call -> {})) {
            S3Client s3 = clients.get(S3Client.class, S3Client::builder, Calls.READ);
            Parallel.<Integer, Exception>each(
                    OPEN, IntStream.range(0, OPEN).boxed().toList(), n -> s3.headBucket(it -> it.bucket("bucket")));
            assertThat(network.connections()).isEqualTo(OPEN);

            network.cut();
            s3.headBucket(it -> it.bucket("bucket"));

            assertThat(network.connections()).isEqualTo(OPEN + 1);
            assertThat(server.requests()).hasSize(OPEN + 1);
        }
    }

    // Each of the first has a connection of its own only if all are under way at once.
    private void together(Socket client) throws IOException {
        try {
            if (!passed) {
                all.await();
                passed = true;
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        }
        FaultyServer.answer(200, "", "").of(client);
    }
}
