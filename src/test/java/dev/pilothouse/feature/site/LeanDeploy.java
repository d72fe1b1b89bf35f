package dev.pilothouse.feature.site;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A deploy in a JVM of its own with a small heap, against the sandbox of the JVM that started it. */
final class LeanDeploy {
    private static final String SAYS = "» ";

    private LeanDeploy() {}

    /**
     * Deploys and follows.
     *
     * @param heap the most it may use, in MB
     * @return how much of its heap was ever used at once, in bytes, as far as its collector's pools tell
     */
    static long run(SiteTown town, Path site, int heap) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LeanDeploy.class.getName()));
        AwsBasicCredentials keys = town.keysOf("operator@acme.example");
        command.addAll(List.of(
                town.sandbox.address().toString(),
                town.edge.toString(),
                keys.accessKeyId(),
                keys.secretAccessKey(),
                site.toString()));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = java.inputReader().lines().toList();
        if (java.waitFor() != 0) {
            throw new AssertionError(String.join("\n", lines));
        }
        return lines.stream()
                .filter(line -> line.startsWith(SAYS))
                .mapToLong(line -> Long.parseLong(line.substring(SAYS.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Sandbox, edge, access key, secret key, folder. */
    public static void main(String[] arguments) throws InterruptedException {
        Session session = SiteTown.session(
                "operator@acme.example",
                AcmeShop.people().getFirst().role(),
                URI.create(arguments[0]),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(arguments[2], arguments[3])));
        try (AwsClients clients = new AwsClients(session, call -> {})) {
            SiteEngine engine = SiteEngine.of(
                    clients, session, SiteTown.workspace(URI.create(arguments[0]), URI.create(arguments[1])));
            SitePlan plan = engine.plan(
                    engine.read(Path.of(arguments[4]), Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
            Verified verified = engine.follow(
                    engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
            System.out.println(SAYS + peak());
            System.exit(verified.equal() ? 0 : 1);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
