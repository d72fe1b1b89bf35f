package dev.pilothouse.core.work;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Tasks at work: the clock stands, every change shows at once, and what is told can be read. */
final class Office {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Explains EXPLAINS = failure ->
            failure instanceof Refused refused ? refused.fault() : Fault.notDone(failure.toString(), "Try again.");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Notices notices = new Notices(clock);
    /** Work runs on threads of its own. */
    final Tasks tasks = new Tasks(Runnable::run, EXPLAINS, notices, clock).recordedBy(new Unrecorded());
    /** Work has ended when the call that asked for it returns. */
    final Tasks inOrder = tasks(Runnable::run);

    Tasks tasks(Executor work) {
        return new Tasks(Runnable::run, work, EXPLAINS, notices, clock).recordedBy(new Unrecorded());
    }

    /** The fault of the newest notice. */
    Fault told() {
        return notices.list().getFirst().fault().orElseThrow();
    }

    static ConditionFactory await() {
        return Awaitility.await().pollInterval(Duration.ofMillis(5));
    }
}
