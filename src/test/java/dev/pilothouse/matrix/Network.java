package dev.pilothouse.matrix;

import dev.pilothouse.proxy.FaultProxy;
import dev.pilothouse.proxy.Harm;
import java.net.URI;
import java.util.stream.Stream;

/** The lines to AWS and to the edge; what happens to one happens to the other. */
final class Network implements AutoCloseable {
    final FaultProxy aws;
    final FaultProxy edge;

    Network(URI aws, URI edge) {
        this.aws = new FaultProxy(aws);
        this.edge = new FaultProxy(edge);
    }

    void harm(Harm harm) {
        both().forEach(line -> line.harm(harm));
    }

    void harmOnce(Harm harm) {
        both().forEach(line -> line.harmOnce(harm));
    }

    /** Cuts what is connected, as when a computer sleeps. */
    void cut() {
        both().forEach(FaultProxy::cut);
    }

    /** Nobody listens. */
    void shut() {
        both().forEach(FaultProxy::shut);
    }

    /** Nobody picks up. */
    void deafen() {
        both().forEach(FaultProxy::deafen);
    }

    void heal() {
        both().forEach(FaultProxy::heal);
    }

    @Override
    public void close() {
        both().forEach(FaultProxy::close);
    }

    private Stream<FaultProxy> both() {
        return Stream.of(aws, edge);
    }
}
