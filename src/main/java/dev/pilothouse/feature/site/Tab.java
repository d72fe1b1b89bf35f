package dev.pilothouse.feature.site;

/** The two halves of the Site pane. */
enum Tab {
    /** What a build would change. */
    PLAN,
    /** What was released before. */
    RELEASES
}
