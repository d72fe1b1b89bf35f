package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One request with the faults that the {@link Watch} wants for it. */
final class Troubled {
    private final Watch watch;
    private final String operation;
    private final Service service;
    private final String requestId;

    Troubled(Watch watch, String operation, Service service, String requestId) {
        this.requestId = requestId;
        this.watch = watch;
        this.operation = operation;
        this.service = service;
    }

    /** Runs the work unless a fault forbids it, and tells the watch. */
    Answer answer(Work work) throws IOException {
        Seen seen = new Seen();
        int status = 0;
        try {
            List<Fault> faults = watch.before(operation);
            Answer answer = before(faults, work, seen);
            for (Fault fault : faults) {
                answer = after(fault, answer);
            }
            status = answer.status();
            return answer;
        } finally {
            watch.after(operation, seen.caller.arn(), status);
        }
    }

    private Answer before(List<Fault> faults, Work work, Seen seen) throws IOException {
        for (Fault fault : faults) {
            switch (fault) {
                case Fault.Delay(var time) -> pause(() -> Thread.sleep(time));
                case Fault.Hold(var until) -> pause(until::await);
                case Fault.DropBefore() -> throw new IOException("dropped on purpose before " + operation);
                case Fault.Fail(var status, var code, var message) -> {
                    return failed(new ApiError(status, code, message));
                }
                case Fault.Throttle() -> {
                    return failed(Refusals.throttled(service));
                }
                case Fault.DropAfter _, Fault.Cut _, Fault.CutAt _ -> {
                    // their time comes when the work is done
                }
            }
        }
        return work.run(seen);
    }

    private Answer after(Fault fault, Answer answer) throws IOException {
        return switch (fault) {
            case Fault.DropAfter() -> throw new IOException("dropped on purpose after " + operation);
            case Fault.Cut() ->
                new Answer(
                        answer.status(), answer.headers(), until(answer.body().length() / 2, answer.body()));
            case Fault.CutAt(var bytes) -> new Answer(answer.status(), answer.headers(), until(bytes, answer.body()));
            case Fault.Delay delay -> answer;
            case Fault.Hold hold -> answer;
            case Fault.DropBefore drop -> answer;
            case Fault.Fail fail -> answer;
            case Fault.Throttle throttle -> answer;
        };
    }

    private Answer failed(ApiError error) {
        return ErrorWriter.write(Style.of(service), error, requestId);
    }

    private void pause(Pause pause) throws IOException {
        try {
            pause.end();
        } catch (InterruptedException e) {
            throw new IOException("interrupted while " + operation + " was kept waiting", e);
        }
    }

    /** Blocks until it is over. */
    @FunctionalInterface
    private interface Pause {
        void end() throws InterruptedException;
    }

    private static Body until(long bytes, Body body) {
        return new Body() {
            @Override
            public long length() {
                return body.length();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                body.writeTo(new Ending(out, bytes));
            }

            @Override
            public boolean endless() {
                return body.endless();
            }
        };
    }

    /** Takes so many bytes and then breaks. */
    private static final class Ending extends FilterOutputStream {
        private long left;

        Ending(OutputStream out, long left) {
            super(out);
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int taken = (int) Math.min(left, length);
            out.write(bytes, offset, taken);
            left -= taken;
            if (taken < length) {
                out.flush();
                throw new IOException("cut on purpose");
            }
        }
    }

    /** Does the request's work; says who asked as soon as that is known. */
    @FunctionalInterface
    interface Work {
        Answer run(Seen seen) throws IOException;
    }

    /** Whom the request was from; nobody until a signature proved it. */
    static final class Seen {
        private Caller caller = Caller.anonymous();

        void by(Caller proven) {
            caller = proven;
        }
    }
}
