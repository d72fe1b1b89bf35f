package dev.pilothouse.feature.functions.event;

import java.util.function.Supplier;

/**
 * An event that can be chosen.
 *
 * @param event its JSON, when it is wanted
 */
public record Offer(Source source, String name, Supplier<String> event) {
    /** Where it comes from. */
    public enum Source {
        /** The workspace's file. */
        WORKSPACE,
        /** Kept on this computer. */
        OWN,
        /** Lambda's console shares it. */
        SHARED,
        /** A template to begin with. */
        TEMPLATE
    }
}
