package dev.pilothouse.feature.site;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox with a bucket behind a distribution, an engine signed in as the operator, and a visitor. */
public final class SiteTown implements AutoCloseable {
    public final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    public final URI edge = AcmeShop.plant(sandbox);
    public final AwsClients clients;
    public final SiteEngine engine;
    private static final String OPERATOR = "operator@acme.example";
    private final List<AwsClients> others = new ArrayList<>();
    private final HttpClient visitor = HttpClient.newHttpClient();

    private SiteTown() {
        Session session = session(
                OPERATOR,
                person(OPERATOR).role(),
                sandbox.address(),
                StaticCredentialsProvider.create(keysOf(OPERATOR)));
        this.clients = new AwsClients(session, call -> {});
        this.engine = SiteEngine.of(clients, session, workspace(sandbox.address(), edge));
        invalidationsTake(Duration.ZERO);
    }

    /** With two releases of Acme Shop. */
    public static SiteTown acme() {
        return new SiteTown();
    }

    /** With nothing in the bucket. */
    public static SiteTown empty() {
        SiteTown town = new SiteTown();
        for (String key : town.keys()) {
            town.s3().deleteObject(request -> request.bucket(AcmeShop.BUCKET).key(key));
        }
        return town;
    }

    public void invalidationsTake(Duration time) {
        sandbox.service(CloudFrontService.class).invalidationsTake(time);
    }

    public SitePlan plan(Path build) throws InterruptedException {
        return engine.plan(engine.read(build, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
    }

    public Deployed deploy(Path build) throws InterruptedException {
        return engine.deploy(plan(build), permit(), Progress.NONE);
    }

    public Verified release(Path build) throws InterruptedException {
        return engine.follow(deploy(build), permit(), Progress.NONE);
    }

    /** Proof that a gate let a deploy pass. */
    public static Permit permit() {
        return Permits.any();
    }

    /** What a visitor gets. */
    public HttpResponse<byte[]> get(String path) {
        try {
            return visitor.send(
                    HttpRequest.newBuilder(URI.create(edge + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody else would, past Pilothouse. */
    public void put(String key, String text, String contentType) {
        sandbox.service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        key,
                        text.getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of(contentType, "no-cache", Map.of()));
    }

    /** The operations that AWS is asked for meanwhile, in order. */
    public List<String> asked(Doing doing) throws Exception {
        int before = sandbox.faults().requests().size();
        doing.run();
        List<Faults.Seen> all = sandbox.faults().requests();
        return all.subList(before, all.size()).stream()
                .map(Faults.Seen::operation)
                .toList();
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Doing {
        void run() throws Exception;
    }

    /** All keys of the bucket. */
    public List<String> keys() {
        return s3().listObjectsV2Paginator(request -> request.bucket(AcmeShop.BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    public S3Client s3() {
        return clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
    }

    /** An engine for another of Acme Shop's people, with the rights of their role. */
    public SiteEngine engineOf(String email) {
        Session session = session(
                email, person(email).role(), sandbox.address(), StaticCredentialsProvider.create(keysOf(email)));
        AwsClients theirs = new AwsClients(session, call -> {});
        others.add(theirs);
        return SiteEngine.of(theirs, session, workspace(sandbox.address(), edge));
    }

    /** The operator, signed in. */
    public Session operator() {
        return session(
                OPERATOR,
                person(OPERATOR).role(),
                sandbox.address(),
                StaticCredentialsProvider.create(keysOf(OPERATOR)));
    }

    /** Acme Shop's workspace. */
    public Workspace workspace() {
        return workspace(sandbox.address(), edge);
    }

    /** The operator's engine with a clock of one's own, and old releases kept for so long. */
    SiteEngine engineAt(Clock clock, int days, int releases) {
        Session session = session(
                OPERATOR,
                person(OPERATOR).role(),
                sandbox.address(),
                StaticCredentialsProvider.create(keysOf(OPERATOR)));
        ObjectNode section = section(edge);
        section.putObject("keep").put("days", days).put("releases", releases);
        return SiteEngine.of(clients, session, Workspaces.acme(sandbox.address(), Map.of("site", section)), clock);
    }

    /** The operator's engine for a workspace whose site says more. */
    SiteEngine engineWith(Consumer<ObjectNode> more) {
        ObjectNode section = section(edge);
        more.accept(section);
        Session session = session(
                OPERATOR,
                person(OPERATOR).role(),
                sandbox.address(),
                StaticCredentialsProvider.create(keysOf(OPERATOR)));
        return SiteEngine.of(clients, session, Workspaces.acme(sandbox.address(), Map.of("site", section)));
    }

    /** Keys that don't expire, for one of Acme Shop's people. */
    public AwsBasicCredentials keysOf(String email) {
        Keys.Issued keys = sandbox.world().keys().staticKeys(person(email).roleArn(), "test");
        return AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey());
    }

    private static Person person(String email) {
        return AcmeShop.people().stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    static Session session(String email, String role, URI sandbox, StaticCredentialsProvider credentials) {
        return new Session(email, role, AcmeShop.ACCOUNT, AcmeShop.REGION, credentials, Optional.of(sandbox));
    }

    static Workspace workspace(URI sandbox, URI edge) {
        return Workspaces.acme(sandbox, Map.of("site", section(edge)));
    }

    private static ObjectNode section(URI edge) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("bucket", AcmeShop.BUCKET)
                .put("distribution", AcmeShop.DISTRIBUTION)
                .put("address", edge.toString());
    }

    @Override
    public void close() {
        visitor.close();
        clients.close();
        others.forEach(AwsClients::close);
        sandbox.close();
    }
}
