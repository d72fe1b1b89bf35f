package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Forked;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * security.md F1: a deploy dies at any request, without a chance to tidy up. Meanwhile a visitor looks at the site through the
 * edge: at no look does a page name a missing file. The next deploy brings the bucket to just what was built, and sends nothing
 * of it twice.
 */
class KilledDeployTest {
    private static final Fault DEAD = new Fault.Fail(403, "AccessDenied", "the program is dead");
    private static final int ROUNDS_IN_A_TOWN = 25;
    private SiteTown town = SiteTown.empty();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void twoHundredTimesASmallOne() throws Exception {
        die(200, new Thousand(temp, 6, 1.0));
    }

    @Test
    void twentyTimesOneOfAThousandFiles() throws Exception {
        die(20, new Thousand(temp, 996, 0.05));
    }

    @Test
    @Tag("bench")
    @Tag("releases")
    void twoHundredTimesOneOfAThousandFilesAllNew() throws Exception {
        die(200, new Thousand(temp, 996, 1.0));
    }

    @Test
    @Tag("bench")
    @Tag("releases")
    void tenTimesOneOfTwentyThousandFiles() throws Exception {
        die(10, new Thousand(temp, 19_996, 0.02));
    }

    private void die(int times, Thousand site) throws Exception {
        for (int left = times; left > 0; left -= ROUNDS_IN_A_TOWN) {
            town.close();
            town = SiteTown.empty();
            town.release(site.folder());
            site.next();
            SitePlan plan = town.plan(site.folder());
            int requests = town.asked(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE))
                    .size();
            try (Onlooker visitor = new Onlooker(() -> site.missing(town))) {
                for (int round = 0; round < Math.min(left, ROUNDS_IN_A_TOWN); round++) {
                    site.next();
                    diesAndCompletes(site, 1 + random.nextInt(requests), visitor);
                }
                assertThat(visitor.missing()).as("seed %d", seed).isEmpty();
                assertThat(visitor.looks()).isPositive();
            }
        }
    }

    private void diesAndCompletes(Thousand site, int n, Onlooker visitor) throws Exception {
        SitePlan plan = town.plan(site.folder());
        dieAt(n, plan, visitor);
        completes(plan, n);
    }

    private void dieAt(int n, SitePlan plan, Onlooker visitor) {
        AtomicInteger asked = new AtomicInteger();
        boolean obeyed = random.nextInt(4) == 0;
        if (obeyed) {
            // The last one is still obeyed, though nobody hears of it.
            town.sandbox.faults().when((number, operation) -> asked.get() == n - 1, new Fault.DropAfter());
        }
        town.sandbox
                .faults()
                .when(
                        (number, operation) -> {
                            if (number % 5 == 0) {
                                visitor.step();
                            }
                            return asked.incrementAndGet() > (obeyed ? n : n - 1);
                        },
                        DEAD);
        try {
            town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);
        } catch (Refused dead) {
            assertThat(dead.fault().technical().code()).as("seed %d", seed).isNotEmpty();
        } finally {
            town.sandbox.faults().clear();
        }
    }

    private void completes(SitePlan died, int request) throws Exception {
        List<String> there = died.uploads().stream()
                .filter(this::isStored)
                .map(LocalFile::path)
                .toList();
        SitePlan again = town.engine.plan(died.build(), Live.Reading.MANIFEST, Progress.NONE);
        assertThat(again.uploads())
                .as("sent again, seed %d, request %d", seed, request)
                .noneMatch(file -> there.contains(file.path()));
        if (!again.empty()) {
            town.engine.deploy(again, SiteTown.permit(), Progress.NONE);
        }
        assertThat(again.build().files())
                .as("seed %d, request %d", seed, request)
                .allMatch(this::isStored);
    }

    // Past the network: a request for each file would take longer than all else.
    private boolean isStored(LocalFile file) {
        try (OriginObject object = town.sandbox
                .service(S3Service.class)
                .read(AcmeShop.BUCKET, file.path())
                .orElse(null)) {
            return object != null && Sha256.hex(object.content().readAllBytes()).equals(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aProcessThatIsKilledLeavesAWholeSiteAndTheNextTakesOverAtOnce() throws Exception {
        Thousand site = new Thousand(temp, 94, 1.0);
        town.release(site.folder());
        for (int kill = 0; kill < 3; kill++) {
            site.next();
            CountDownLatch reached = new CountDownLatch(1);
            int n = 10 + random.nextInt(90);
            AtomicInteger asked = new AtomicInteger();
            Runnable heal = town.sandbox
                    .faults()
                    .when(
                            (number, operation) -> {
                                if (asked.incrementAndGet() >= n) {
                                    reached.countDown();
                                }
                                return false;
                            },
                            DEAD);
            AwsBasicCredentials keys = town.keysOf("operator@acme.example");
            try (Forked deploy = Forked.run(
                    LeanDeploy.class,
                    town.sandbox.address().toString(),
                    town.edge.toString(),
                    keys.accessKeyId(),
                    keys.secretAccessKey(),
                    site.folder().toString())) {
                reached.await();
                deploy.kill();
                deploy.rest();
            }
            heal.run();
            town.sandbox.settle();

            assertThat(site.missing(town)).as("seed %d", seed).isEmpty();
            SitePlan again = town.plan(site.folder());
            assertThat(again.live().pointer().attempt()).isPresent();
            assertThat(again.live().held()).isFalse();
            assertThat(town.release(site.folder()).equal()).isTrue();
            assertThat(town.plan(site.folder()).empty()).isTrue();
        }
    }

    /** A site of three pages, a picture and any number of assets, of which a share changes its content and name from one build to the next. */
    static final class Thousand {
        private final Path folder;
        private final int assets;
        private final int moving;
        private final String[] names;
        private int generation;

        Thousand(Path temp, int assets, double share) throws Exception {
            this.folder = temp.resolve("thousand");
            this.assets = assets;
            this.moving = (int) Math.ceil(assets * share);
            this.names = new String[assets];
            Files.createDirectories(folder.resolve("assets"));
            for (int n = 0; n < assets; n++) {
                asset(n);
            }
            pages();
        }

        Path folder() {
            return folder;
        }

        /** Another build. */
        void next() throws Exception {
            generation++;
            for (int n = 0; n < moving; n++) {
                Files.delete(folder.resolve(names[n]));
                asset(n);
            }
            pages();
        }

        private void asset(int n) throws Exception {
            String text = "asset " + n + " of " + generation;
            names[n] = "assets/a" + n + "." + Sha256.hex(text).substring(0, 10) + ".js";
            Files.writeString(folder.resolve(names[n]), text);
        }

        private void pages() throws Exception {
            for (String page : List.of("index.html", "a.html", "404.html", "logo.svg")) {
                StringBuilder text = new StringBuilder("<p>" + page + " " + generation + "</p>");
                // Those that change, as far as a visitor can look at them all.
                for (int n = 0; n < Math.min(3, assets); n++) {
                    text.append("<script src=\"/")
                            .append(names[n * (moving - 1) / 3])
                            .append("\"></script>");
                }
                Files.writeString(
                        folder.resolve(page), page.endsWith(".svg") ? "<svg id=\"" + generation + "\"/>" : text);
            }
        }

        /** What its pages name and visitors don't get, right now. */
        List<String> missing(SiteTown town) {
            return Shop.missing(town, List.of("index.html", "a.html"));
        }
    }
}
