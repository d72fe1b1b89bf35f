package dev.pilothouse.feature.site;

/** The parts of the Site pane. */
enum Tab {
    /** What a build would change. */
    PLAN,
    /** What was released before. */
    RELEASES,
    /** What is tried before it goes live. */
    PREVIEWS
}
