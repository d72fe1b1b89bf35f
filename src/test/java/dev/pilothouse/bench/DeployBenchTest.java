package dev.pilothouse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploys of a generated site beside other tools, by the program as it runs and by its command line, also as it is installed, every request taking 40 ms: {@code mvn -q -Pbench -Dbench=deploy verify}.
 * In the program, a first upload must take no more than a quarter of the time of {@code aws s3 sync}; wherever it runs, a
 * build that came to the same must be seen to be so with three requests. All else is only told.
 */
@Tag("bench")
@Tag("deploy")
class DeployBenchTest {
    static final String FIRST = "first upload";
    static final String NO_CHANGE = "no change";
    static final String REBUILT = "rebuilt, same bytes";
    static final String CHANGED = "1 % changed";
    static final String SMALL = "10,000 × 4 kB";
    static final String LARGE = "3 × 200 MB";
    private static final int FILES = 2_000;
    private static final long BYTES = 40_000_000;
    private static final double FIRST_AIM = 0.25;
    private static final double MOST_REQUESTS = 3;
    private static final List<String> CASES = List.of(FIRST, NO_CHANGE, REBUILT, CHANGED, SMALL, LARGE);
    private static final List<String> OURS = List.of(Ours.WARM, Ours.FRESH, Ours.INSTALLED);
    private static final List<String> PEERS =
            List.of(Peers.AWS, Peers.RCLONE, Peers.RCLONE_TUNED, Peers.S3CMD, Peers.S5CMD);

    private final Figures figures = new Figures("deploy");

    @TempDir
    private Path temp;

    @Test
    void aDeployIsQuickAndAsksForLittle() throws Exception {
        Installed.prepare();
        Runs runs = new Runs("deploy");
        try (StubProcess stub = StubProcess.start();
                Ours.Warm warm = new Ours.Warm()) {
            GeneratedSite site = GeneratedSite.of(temp.resolve("site"), FILES, BYTES, 20261125);
            Contest contest = new Contest(stub, runs, figures);
            List<Tool> ours = ours(stub, warm, site);
            Map<String, Optional<Tool>> peers = Peers.all();
            List<Tool> all = Stream.concat(
                            ours.stream(), PEERS.stream().map(peers::get).flatMap(Optional::stream))
                    .toList();
            for (int round = 0; round < Contest.ROUNDS; round++) {
                site(round, site, stub, contest, all);
            }
            GeneratedSite small = GeneratedSite.even(temp.resolve("small"), 10_000, 4_096, 7);
            List<Tool> quick =
                    all.stream().filter(tool -> !leftOut(SMALL, tool.name())).toList();
            rounds(SMALL, small, quick, stub, contest);
            rounds(LARGE, GeneratedSite.even(temp.resolve("large"), 3, 200_000_000, 3), all, stub, contest);
            tell(contest);
        }
        figures.tell(System.out);
        assertThat(runs.failed()).isEmpty();
        decide(runs);
    }

    private static void rounds(String what, GeneratedSite site, List<Tool> tools, StubProcess stub, Contest contest)
            throws IOException, InterruptedException {
        for (int round = 0; round < Contest.ROUNDS; round++) {
            stub.reset(Contest.DELAY_MILLIS);
            contest.round(round, what, tools, site.folder());
        }
    }

    private static boolean leftOut(String what, String tool) {
        return what.equals(SMALL) && tool.equals(Peers.RCLONE);
    }

    private static List<Tool> ours(StubProcess stub, Ours.Warm warm, GeneratedSite site)
            throws IOException, InterruptedException {
        stub.reset(0);
        for (String bucket : List.of("warm-a", "warm-b", "warm-c")) {
            warm.deploy(site.folder(), stub.address(), bucket);
            site.changeOnePercent(bucket.hashCode());
            warm.deploy(site.folder(), stub.address(), bucket);
        }
        return List.of(
                warm,
                new Ours.Fresh(Ours.FRESH, Frozen.now().command(Main.class)),
                new Ours.Fresh(Ours.INSTALLED, List.of(Installed.commands())));
    }

    private static void site(int round, GeneratedSite site, StubProcess stub, Contest contest, List<Tool> all)
            throws IOException, InterruptedException {
        stub.reset(Contest.DELAY_MILLIS);
        contest.round(round, FIRST, all, site.folder());
        contest.round(round, NO_CHANGE, all, site.folder());
        untilFilesAreNewer();
        site.touch();
        contest.round(round, REBUILT, all, site.folder());
        untilFilesAreNewer();
        site.changeOnePercent(round);
        contest.round(round, CHANGED, all, site.folder());
    }

    // S3 tells times in seconds: a file written in the second of its upload is not seen to be newer.
    private static void untilFilesAreNewer() {
        Instant uploaded = Instant.now();
        await().until(() -> Instant.now().isAfter(uploaded.plusMillis(1_500)));
    }

    private void tell(Contest contest) {
        List<String> processes = Stream.concat(Stream.of(Ours.FRESH, Ours.INSTALLED), PEERS.stream())
                .toList();
        List<String> tools = Stream.concat(OURS.stream(), PEERS.stream()).toList();
        for (String what : CASES) {
            for (String ours : OURS) {
                PEERS.stream()
                        .filter(peer -> !leftOut(what, peer))
                        .forEach(peer -> contest.compare(what, ours, peer, Aims.of(what, ours, peer)));
            }
            boolean equal = List.of(NO_CHANGE, REBUILT).contains(what);
            contest.tell(
                    what, "requests", "count", Run::asked, OURS, equal ? Optional.of(MOST_REQUESTS) : Optional.empty());
            contest.tell(what, "requests", "count", Run::asked, PEERS, Optional.empty());
            contest.tell(what, "uploads", "count", Run::stored, OURS, equal ? Optional.of(0.0) : Optional.empty());
            contest.tell(what, "uploads", "count", Run::stored, PEERS, Optional.empty());
            contest.tell(what, "time", "s", Run::seconds, tools, Optional.empty());
            contest.tell(what, "CPU", "s", Run::cpuSeconds, tools, Optional.empty());
            contest.tell(what, "resident peak", "MB", Run::peakMegabytes, processes, Optional.empty());
        }
        Peers.versions().forEach(figures::note);
        figures.note(
                "rclone without tuning is left out of " + SMALL + ": it needs more than four minutes for each run");
    }

    // In the program, and compared with the one peer that the first aims name; where it is not installed, counts
    // decide.
    private static void decide(Runs runs) {
        runs.of(Peers.AWS, FIRST, Run::seconds)
                .ifPresent(theirs -> assertThat(runs.of(Ours.WARM, FIRST, Run::seconds)
                                .orElseThrow()
                                .median())
                        .isLessThanOrEqualTo(FIRST_AIM * theirs.median()));
        for (String ours : OURS) {
            for (String what : List.of(NO_CHANGE, REBUILT)) {
                assertThat(runs.of(ours, what, Run::stored).orElseThrow().values())
                        .as(ours)
                        .containsOnly(0.0);
                assertThat(runs.of(ours, what, Run::asked).orElseThrow().values())
                        .as(ours)
                        .allMatch(count -> count <= MOST_REQUESTS);
            }
        }
    }
}
