package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.Optional;

/**
 * A function in the list.
 *
 * @param settings what the workspace says about it
 * @param ofWorkspace whether it belongs to the application: it is named, or carries its tags
 * @param shape how it is made; empty where the role may not know, or it is not there
 */
public record Listed(FunctionSettings settings, boolean ofWorkspace, Optional<FunctionShape> shape) {
    /** As AWS calls it. */
    public String name() {
        return settings.function();
    }

    /** As people call it. */
    public String shown() {
        return settings.shown();
    }
}
