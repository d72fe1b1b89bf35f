package dev.pilothouse.feature.site.release;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The program that deploys, so that a later one can tell whether it still runs.
 *
 * @param host the computer's name
 * @param process its number there
 * @param started when that process was started, as the numbers come round; to the second
 */
public record Holder(String host, long process, Instant started) {
    /** This program. */
    public static Holder here() {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(hostName(), self.pid(), startOf(self).orElse(Instant.EPOCH));
    }

    /** Whether it is this very program. */
    public boolean isHere() {
        return equals(here());
    }

    /** Whether it ran on this computer and does not any more; false for another computer, of which nothing is known. */
    public boolean isGone() {
        return host.equals(hostName())
                && ProcessHandle.of(process)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(Holder::startOf)
                        .filter(started::equals)
                        .isEmpty();
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.truncatedTo(ChronoUnit.SECONDS));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
