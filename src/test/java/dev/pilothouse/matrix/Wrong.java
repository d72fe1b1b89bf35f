package dev.pilothouse.matrix;

import dev.pilothouse.proxy.Harm;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that goes wrong: on the line, or at AWS. Not in the table, for they have no line to go wrong on: names that can't
 * be resolved ({@code FaultWordsTest}), a process that is killed, a full disk.
 *
 * @param survived whether the operation has to succeed all the same, by its own tries
 */
record Wrong(String name, boolean survived, Consumer<Field> begin) {
    static List<Wrong> all() {
        return List.of(
                line("reset before anything arrives", new Harm.ResetUp(0)),
                line("reset while the request is sent", new Harm.ResetUp(40)),
                line("the answer is lost", new Harm.ResetDown(0)),
                line("reset in the middle of the answer", new Harm.ResetDown(60)),
                line("the answer ends too early", new Harm.EndDown(60)),
                new Wrong(
                        "a flipped bit in the request", false, field -> field.network.harmOnce(new Harm.CorruptUp(8))),
                new Wrong(
                        "a flipped bit in the answer", false, field -> field.network.harmOnce(new Harm.CorruptDown(3))),
                new Wrong("a slow line", true, field -> field.network.harm(new Harm.Rate(400_000))),
                new Wrong("a long way", true, field -> field.network.harm(new Harm.Delay(Duration.ofMillis(15)))),
                answer(500, "InternalError"),
                answer(502, "BadGateway"),
                answer(503, "SlowDown"),
                answer(504, "GatewayTimeout"),
                new Wrong(
                        "throttled once",
                        true,
                        field -> field.sandbox.faults().next(1, Faults.ANY, new Fault.Throttle())),
                once("the connection is closed before", new Fault.DropBefore()),
                once("the connection is closed after", new Fault.DropAfter()),
                once("the answer is cut in its body", new Fault.Cut()),
                refused(403, "AccessDenied"),
                refused(400, "ExpiredToken"),
                refused(403, "RequestTimeTooSkewed"),
                refused(409, "OperationAborted"),
                refused(412, "PreconditionFailed"),
                refused(404, "NoSuchBucket"),
                refused(400, "InvalidArgument"),
                refusedAt(2),
                refusedAt(3),
                refusedAt(4),
                refusedAt(5),
                refusedAt(6),
                lasting("every answer is an error", new Fault.Fail(500, "InternalError", "We encountered an error.")),
                lasting("everything is denied", new Fault.Fail(403, "AccessDenied", "Access Denied")),
                new Wrong("every connection is reset", false, field -> field.network.harm(new Harm.ResetUp(0))),
                new Wrong("every answer is lost", false, field -> field.network.harm(new Harm.ResetDown(0))),
                new Wrong("nobody listens", false, field -> field.network.shut()));
    }

    // On a line that breaks once, three tries are enough.
    private static Wrong line(String name, Harm harm) {
        return new Wrong(name, false, field -> field.network.harmOnce(harm));
    }

    private static Wrong answer(int status, String code) {
        return once(status + " " + code + " once", new Fault.Fail(status, code, "Please try again."));
    }

    private static Wrong refused(int status, String code) {
        return once(status + " " + code + " once", new Fault.Fail(status, code, "No."));
    }

    private static Wrong refusedAt(int n) {
        Fault denied = new Fault.Fail(403, "AccessDenied", "Access Denied");
        return new Wrong(
                "denied at request " + n, false, field -> field.sandbox.faults().at(n, denied));
    }

    private static Wrong once(String name, Fault fault) {
        return new Wrong(name, false, field -> field.sandbox.faults().next(1, Faults.ANY, fault));
    }

    private static Wrong lasting(String name, Fault fault) {
        return new Wrong(name, false, field -> field.sandbox.faults().when((n, operation) -> true, fault));
    }
}
