package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The trace that an invocation belongs to.
 *
 * @param root such as {@code 1-5759e988-bd862e3fe1be46a994272793}
 * @param segment of this invocation, 16 hexadecimal digits
 * @param parent the caller's segment
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing header</a>
 */
public record Trace(String root, String segment, Optional<String> parent, boolean sampled) {
    /** A new one. */
    static Trace begin(Instant at, boolean sampled) {
        return new Trace(
                "1-" + HexFormat.of().toHexDigits((int) at.getEpochSecond()) + "-" + hex() + hex().substring(8),
                hex(),
                Optional.empty(),
                sampled);
    }

    /** Goes on with the one that a request's header names, or begins one. */
    static Trace of(Optional<String> header, Instant now, boolean active) {
        Optional<String> root = header.flatMap(it -> part(it, "Root"));
        return root.map(it -> new Trace(
                        it,
                        hex(),
                        header.flatMap(text -> part(text, "Parent")),
                        header.flatMap(text -> part(text, "Sampled"))
                                .map("1"::equals)
                                .orElse(active)))
                .orElseGet(() -> begin(now, active));
    }

    /** What a function passes on to those that it calls. */
    String header() {
        return "Root=" + root + ";Parent=" + segment + ";Sampled=" + (sampled ? 1 : 0);
    }

    private static Optional<String> part(String header, String name) {
        for (String part : header.split(";")) {
            if (part.strip().startsWith(name + "=")) {
                return Optional.of(part.strip().substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
