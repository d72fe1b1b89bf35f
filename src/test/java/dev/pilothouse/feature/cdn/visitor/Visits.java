package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Distribution;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A visit of one page, for tests elsewhere. */
public final class Visits {
    private static final String PAGE = "/products/";
    private final VisitorGateway gateway;
    private final Distribution distribution;
    private final Visit visit;

    /** @param edge where visitors find the distribution */
    public Visits(AwsClients clients, Distribution distribution, URI edge) {
        this.gateway = new VisitorGateway(clients, true, Clock.systemUTC());
        this.distribution = distribution;
        this.visit = Visit.of(PAGE, distribution, Optional.of(edge));
    }

    /** Asks the edge; any status is an answer. */
    public void edge() throws InterruptedException {
        gateway.edge(visit);
    }

    /** Asks the origin. */
    public void origin() throws InterruptedException {
        gateway.origin(distribution, visit);
    }
}
