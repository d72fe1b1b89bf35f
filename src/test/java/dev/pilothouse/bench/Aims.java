package dev.pilothouse.bench;

import java.util.Map;
import java.util.Optional;

/** How quick a deploy is to be, as the most that its time may be of another's. */
final class Aims {
    private static final Map<String, Double> MOST = Map.of(
            key(DeployBenchTest.FIRST, Ours.WARM, Peers.AWS), 0.08,
            key(DeployBenchTest.FIRST, Ours.WARM, Peers.RCLONE_TUNED), 0.65,
            key(DeployBenchTest.FIRST, Ours.INSTALLED, Peers.AWS), 0.15,
            key(DeployBenchTest.FIRST, Ours.INSTALLED, Peers.RCLONE_TUNED), 1.0,
            key(DeployBenchTest.FIRST, Ours.FRESH, Peers.AWS), 0.25,
            key(DeployBenchTest.REBUILT, Ours.WARM, Peers.AWS), 0.05,
            key(DeployBenchTest.CHANGED, Ours.WARM, Peers.RCLONE_TUNED), 1.0,
            key(DeployBenchTest.SMALL, Ours.WARM, Peers.AWS), 0.12);

    private Aims() {}

    static Optional<Double> of(String what, String ours, String peer) {
        return Optional.ofNullable(MOST.get(key(what, ours, peer)));
    }

    private static String key(String what, String ours, String peer) {
        return what + "|" + ours + "|" + peer;
    }
}
