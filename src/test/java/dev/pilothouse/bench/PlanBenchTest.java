package dev.pilothouse.bench;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the engine itself costs before anything is sent, in the program: reading a build and planning it, beside hashing the
 * same files one after the other: {@code mvn -q -Pbench -Dbench=plan verify}. It decides nothing.
 */
@Tag("bench")
@Tag("plan")
class PlanBenchTest {
    private static final String HASHING = "SHA-256 one by one";
    private final Figures figures = new Figures("plan");

    @TempDir
    private Path temp;

    @Test
    void readingAndPlanning() throws Exception {
        try (StubProcess stub = StubProcess.start()) {
            measure(stub, "2,000 files, 40 MB", GeneratedSite.of(temp.resolve("2000"), 2_000, 40_000_000, 1));
            measure(stub, "20,000 files, 80 MB", GeneratedSite.even(temp.resolve("20000"), 20_000, 4_096, 1));
        }
        figures.tell(System.out);
    }

    private void measure(StubProcess stub, String what, GeneratedSite site) throws Exception {
        stub.reset(0);
        List<Double> reading = new ArrayList<>();
        List<Double> planning = new ArrayList<>();
        List<Double> hashing = new ArrayList<>();
        List<Double> requests = new ArrayList<>();
        try (Deployer deployer = new Deployer(stub.address(), "plan-bench")) {
            deployer.deploy(site.folder());
            for (int round = 0; round < Contest.ROUNDS; round++) {
                hashing.add(seconds(() -> hash(site.folder())));
                stub.recount();
                Build[] build = new Build[1];
                reading.add(seconds(() -> build[0] = deployer.read(site.folder())));
                planning.add(seconds(() -> pages(deployer.plan(build[0]))));
                requests.add((double) stub.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
            }
        }
        figures.add(Figure.beside(
                what, "read", "s", new Samples(reading), HASHING, new Samples(hashing), Optional.empty()));
        figures.add(Figure.alone(what, "plan", "s", new Samples(planning), Optional.empty()));
        figures.add(Figure.alone(what, "plan, requests", "count", new Samples(requests), Optional.of(3.0)));
    }

    private static void pages(SitePlan plan) {
        if (!plan.empty() || !plan.pages().isEmpty()) {
            throw new IllegalStateException("the plan is not empty");
        }
    }

    private static double seconds(LivePeak.Doing doing) throws Exception {
        long began = System.nanoTime();
        doing.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void hash(Path folder) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> hash(file, digest));
        }
    }

    private static void hash(Path file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
