package dev.pilothouse.bench;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.json.JsonMapper;

/** Our engine on a bucket without a distribution, as the program uses it. */
final class Deployer implements AutoCloseable {
    private static final String ACCOUNT = "402112345678";
    private static final String REGION = "us-east-1";
    private final AwsClients clients;
    private final SiteEngine engine;

    Deployer(URI endpoint, String bucket) {
        Session session = new Session(
                "operator@acme.example",
                "acme-operator",
                ACCOUNT,
                REGION,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                Optional.of(endpoint));
        this.clients = new AwsClients(session, call -> {});
        this.engine = SiteEngine.of(clients, session, workspace(endpoint, bucket));
    }

    /** Reads the folder and what is live, and makes it live where anything differs. */
    void deploy(Path folder) throws InterruptedException {
        SitePlan plan = plan(read(folder));
        if (!plan.empty()) {
            engine.deploy(plan, SiteTown.permit(), Progress.NONE);
        }
    }

    Build read(Path folder) throws InterruptedException {
        return engine.read(folder, Progress.NONE);
    }

    SitePlan plan(Build build) throws InterruptedException {
        return engine.plan(build, Live.Reading.MANIFEST, Progress.NONE);
    }

    private static Workspace workspace(URI endpoint, String bucket) {
        return new Workspace(
                "Bench",
                Environment.SANDBOX,
                ACCOUNT,
                REGION,
                new Workspace.SignIn("", "", ""),
                Optional.of(endpoint),
                Map.of(),
                Map.of("site", JsonMapper.shared().createObjectNode().put("bucket", bucket)));
    }

    @Override
    public void close() {
        clients.close();
    }
}
