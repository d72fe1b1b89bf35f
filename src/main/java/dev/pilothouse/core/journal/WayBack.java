package dev.pilothouse.core.journal;

/** How a change can be taken back; known before it is made. */
public sealed interface WayBack {
    /** It can't be. */
    record None(String why) implements WayBack {}

    /**
     * By what a feature has registered for changes of its kind.
     *
     * @param feature its id
     * @param kind such as {@code site.object}; never changes its meaning
     * @param version of what is kept for it, from 1
     */
    record Inverse(String feature, String kind, int version) implements WayBack {}
}
