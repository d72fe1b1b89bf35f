package dev.pilothouse.rules.broken.feature.alpha;

import dev.pilothouse.rules.broken.core.Value;
import dev.pilothouse.rules.broken.ui.Desk;
import software.amazon.awssdk.services.s3.S3Client;

/** Does only what a feature may: no rule complains of it. */
public final class InnocentFeature {
    private InnocentFeature() {}

    static Value open(Desk desk) {
        return new Value(desk.clients() + S3Client.class.getName());
    }
}
