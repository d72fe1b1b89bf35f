package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Visitor;
import dev.pilothouse.aws.cloudfront.Behaviour;
import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Fetches one address as a visitor does, and what its origin holds. Blocking; thread-safe. */
public final class VisitorGateway {
    /** Larger objects are not fetched from their bucket only to be compared. */
    private static final long LARGEST = 50_000_000;

    private final AwsClients clients;
    private final boolean emulated;
    private final Clock clock;

    /** @param emulated whether AWS is an emulator on this computer, so that nothing elsewhere is asked */
    public VisitorGateway(AwsClients clients, boolean emulated, Clock clock) {
        this.clients = clients;
        this.emulated = emulated;
        this.clock = clock;
    }

    /** Asks the edge, without following a redirection and without compression, so that bytes can be compared. */
    EdgeAnswer edge(Visit visit) throws InterruptedException {
        if (emulated && !Visit.isLocal(visit.through())) {
            throw Refused.notDone(
                    Text.tr(
                            "This workspace is on an emulator: {0} is not asked.",
                            visit.through().getHost()),
                    Text.tr("Name the address of the emulator’s edge in the workspace."));
        }
        return ask(
                visit.through(),
                answer -> EdgeAnswer.of(answer.status(), answer.headers(), Content.of(answer), clock.instant()));
    }

    /** Asks the origin that the distribution's behaviours choose for the path. */
    OriginAnswer origin(Distribution distribution, Visit visit) throws InterruptedException {
        Behaviour behaviour = distribution.behaviour(visit.path());
        Origin origin = distribution.origin(behaviour.origin()).orElseThrow();
        return switch (origin) {
            case Origin.Bucket bucket -> object(bucket, keys(distribution, behaviour, visit.path()));
            case Origin.Server server -> server(server, visit);
            case Origin.Private hidden ->
                new OriginAnswer.Unasked(
                        Text.tr("{0} lies in a private network: only CloudFront gets there.", hidden.domain()));
            case Origin.Group group -> throw new IllegalStateException("a group has members");
        };
    }

    // What a function makes of a folder is its own affair; nearly all make this of it.
    private static List<String> keys(Distribution distribution, Behaviour behaviour, String path) {
        if (path.equals("/")) {
            return List.of(path + distribution.delivery().rootObject());
        }
        return behaviour.rewrites() && path.endsWith("/") ? List.of(path + "index.html", path) : List.of(path);
    }

    private OriginAnswer object(Origin.Bucket bucket, List<String> paths) {
        for (String path : paths) {
            String key = (bucket.path() + decoded(path)).substring(1);
            Optional<OriginAnswer> found = key.isEmpty() ? Optional.empty() : object(bucket.name(), key);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new OriginAnswer.Missing(decoded(paths.getFirst()).substring(1));
    }

    private Optional<OriginAnswer> object(String bucket, String key) {
        S3Client s3 = clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER);
        try {
            return Optional.of(s3.getObject(
                    GetObjectRequest.builder().bucket(bucket).key(key).build(),
                    (head, body) -> found(key, head, body)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    // Read inside the call, so that a body which breaks off is asked for again, and told as the call's failure.
    private static OriginAnswer found(String key, GetObjectResponse head, AbortableInputStream body) {
        boolean small = head.contentLength() <= LARGEST;
        try {
            Optional<Content> content = small ? Optional.of(Content.read(body)) : Optional.empty();
            if (!small) {
                body.abort();
            }
            return new OriginAnswer.Found(
                    key, 200, content, Optional.ofNullable(head.eTag()), Optional.ofNullable(head.lastModified()));
        } catch (IOException e) {
            throw RetryableException.create("The body broke off", e);
        }
    }

    private OriginAnswer server(Origin.Server server, Visit visit) throws InterruptedException {
        if (emulated && !Visit.isLocal(server.base())) {
            return new OriginAnswer.Unasked(Text.tr(
                    "This workspace is on an emulator: {0} is not asked.",
                    server.base().getHost()));
        }
        String rest = visit.query().isEmpty() ? "" : "?" + visit.query();
        URI address = URI.create(server.base() + server.path() + visit.path() + rest);
        return ask(
                address,
                answer -> new OriginAnswer.Found(
                        address.toString(),
                        answer.status(),
                        Optional.of(Content.of(answer)),
                        answer.header("etag"),
                        Optional.empty()));
    }

    private <T> T ask(URI address, Function<Visitor.Answer, T> reading) throws InterruptedException {
        try (Visitor visitor = new Visitor(HttpClient.Redirect.NEVER, clients.limits(), clients.network())) {
            return reading.apply(visitor.get(address));
        } catch (IOException e) {
            throw new Refused(
                    Refused.notDone(
                                    Text.tr("{0} does not answer.", address.getHost()),
                                    Text.tr("Check its name and the network, then try again."))
                            .fault(),
                    e);
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
