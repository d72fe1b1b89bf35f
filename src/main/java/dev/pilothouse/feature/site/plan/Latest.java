package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import java.util.Optional;

/** What is acted on is what was asked for last, whatever is still shown of the one before. */
public final class Latest {
    private Latest() {}

    /** Why it can't be acted on; empty once it is there, which {@link Load#ready} tells. */
    public static Optional<String> obstacle(Load<?> load, String askFirst) {
        return switch (load) {
            case Load.Ready<?> ready -> Optional.empty();
            case Load.Busy<?> busy -> Optional.of(Text.tr("It is still being read."));
            case Load.Idle<?> idle -> Optional.of(askFirst);
            case Load.Failed<?> failed -> Optional.of(askFirst);
        };
    }
}
