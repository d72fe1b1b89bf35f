package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.List;

/**
 * What is to be forgotten, asked for once however often it has to be sent.
 *
 * @param reference CloudFront's caller reference
 */
record Order(String reference, List<String> paths) {
    Order {
        paths = List.copyOf(paths);
    }

    /** Where one invalidation is not enough: the reference of its n-th part, from 0. */
    String reference(int part) {
        return reference + "-" + (part + 1);
    }

    /** Stopped while it waited for room, so that the parts from {@code begun} on were not sent. */
    Refused stopped(int begun, int parts, InterruptedException cause) {
        if (begun == 0) {
            return new Refused(
                    Fault.notDone(
                            Text.tr("The invalidation was stopped before it was begun."),
                            Text.tr("Invalidate again when you want it.")),
                    cause);
        }
        return new Refused(
                new Fault(
                        Text.tr("The invalidation was stopped after {0} of {1} parts were begun.", begun, parts),
                        Outcome.UNKNOWN,
                        Text.tr("What was begun goes on. Invalidate again: only the rest is begun."),
                        Remedy.CHECK,
                        Fault.Technical.NONE),
                cause);
    }
}
