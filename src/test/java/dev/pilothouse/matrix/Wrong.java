package dev.pilothouse.matrix;

import dev.pilothouse.proxy.Harm;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that goes wrong: on the line, at AWS, or on this computer. Elsewhere are names that can't be resolved ({@code
 * FaultWordsTest}) and a process that is killed ({@code KillTest}); a request that is delivered twice is one whose answer was
 * lost, since lines don't repeat what goes over TLS.
 */
record Wrong(String name, Demand demand, Begin begin) {
    private static final Duration HOUR = Duration.ofMinutes(61);

    /** Begins to go wrong. */
    @FunctionalInterface
    interface Begin {
        void in(Field field) throws Exception;
    }

    /** All that a program with the usual patience meets. */
    static List<Wrong> all() {
        return Stream.of(line(), answers(), lasting(), thisComputer())
                .flatMap(List::stream)
                .toList();
    }

    /** Where nothing comes, and only a limit of time ends it. */
    static List<Wrong> waits() {
        return List.of(
                once("a flipped bit in the answer", new Harm.CorruptDown(3)),
                once("no answer comes", new Harm.StallDown(0)),
                once("the answer stops in its headers", new Harm.StallDown(40)),
                once("the answer stops in its body", new Harm.StallDown(700)),
                honesty("nothing ever answers", field -> field.network.harm(new Harm.StallDown(0))),
                honesty("every answer stops", field -> field.network.harm(new Harm.StallDown(300))),
                honesty("nobody picks up", field -> field.network.deafen()));
    }

    private static List<Wrong> line() {
        return List.of(
                once("reset before anything arrives", new Harm.ResetUp(0)),
                once("reset while the request is sent", new Harm.ResetUp(40)),
                once("the answer is lost", new Harm.ResetDown(0)),
                once("reset in the middle of the answer", new Harm.ResetDown(60)),
                once("the answer ends too early", new Harm.EndDown(60)),
                once("a flipped bit in the request", new Harm.CorruptUp(8)),
                success("a slow line", field -> field.network.harm(new Harm.Rate(400_000))),
                success("a long way", field -> field.network.harm(new Harm.Delay(Duration.ofMillis(15)))),
                once("the connection is closed before", new Fault.DropBefore()),
                once("the connection is closed after", new Fault.DropAfter()),
                once("the answer is cut in its body", new Fault.Cut()));
    }

    private static List<Wrong> answers() {
        return List.of(
                fails(500, "InternalError"),
                fails(502, "BadGateway"),
                fails(503, "SlowDown"),
                fails(504, "GatewayTimeout"),
                success("throttled once", field -> field.sandbox.faults().next(1, Faults.ANY, new Fault.Throttle())),
                fails(429, "TooManyRequestsException"),
                fails(403, "AccessDenied"),
                fails(400, "ExpiredToken"),
                fails(403, "RequestTimeTooSkewed"),
                fails(409, "OperationAborted"),
                fails(412, "PreconditionFailed"),
                fails(404, "NoSuchBucket"),
                fails(400, "InvalidArgument"),
                deniedAt(2),
                deniedAt(3),
                deniedAt(4),
                deniedAt(5),
                deniedAt(6));
    }

    private static List<Wrong> lasting() {
        return List.of(
                lasting("every answer is an error", new Fault.Fail(500, "InternalError", "We encountered an error.")),
                lasting("everything is denied", new Fault.Fail(403, "AccessDenied", "Access Denied")),
                honesty("every connection is reset", field -> field.network.harm(new Harm.ResetUp(0))),
                honesty("every answer is lost", field -> field.network.harm(new Harm.ResetDown(0))),
                honesty("nobody listens", field -> field.network.shut()));
    }

    private static List<Wrong> thisComputer() {
        return List.of(
                honesty(
                        "the clock is two hours slow",
                        field -> field.sandbox.faults().skew(Duration.ofHours(2))),
                honesty(
                        "the clock is two hours fast",
                        field -> field.sandbox.faults().skew(Duration.ofHours(-2))),
                success("it slept for an hour", field -> field.doze(HOUR)),
                honesty("it sleeps after the first answer", field -> field.afterAnAnswer(() -> field.doze(HOUR))),
                success("it slept until the sign-in had ended", Field::sleepThroughTheSignIn),
                new Wrong("the disk is full", Demand.NO_CHANGE, field -> field.home.leave(0)),
                success(
                        "the disk is full after the first answer",
                        field -> field.afterAnAnswer(() -> field.home.leave(0))),
                new Wrong("the home can't be written", Demand.NO_CHANGE, field -> field.home.block()));
    }

    private static Wrong honesty(String name, Begin begin) {
        return new Wrong(name, Demand.HONESTY, begin);
    }

    private static Wrong success(String name, Begin begin) {
        return new Wrong(name, Demand.SUCCESS, begin);
    }

    // On a line that breaks once, three tries are enough.
    private static Wrong once(String name, Harm harm) {
        return honesty(name, field -> field.network.harmOnce(harm));
    }

    private static Wrong once(String name, Fault fault) {
        return honesty(name, field -> field.sandbox.faults().next(1, Faults.ANY, fault));
    }

    private static Wrong fails(int status, String code) {
        return once(status + " " + code + " once", new Fault.Fail(status, code, "Please try again."));
    }

    private static Wrong deniedAt(int n) {
        Fault denied = new Fault.Fail(403, "AccessDenied", "Access Denied");
        return honesty("denied at request " + n, field -> field.sandbox.faults().at(n, denied));
    }

    private static Wrong lasting(String name, Fault fault) {
        return honesty(name, field -> field.sandbox.faults().when((n, operation) -> true, fault));
    }
}
