package dev.pilothouse.core.workspace;

/**
 * What one feature keeps in a workspace's {@code sections}. A feature registers its own in
 * {@code META-INF/services/dev.pilothouse.core.workspace.Section}, the one list that the window and the command line share,
 * and puts its schema beside it as {@code NAME-section-1.schema.json}. Thread-safe.
 */
public interface Section {
    /** Its member of {@code sections}, which is the feature's id. */
    String name();

    /** Refuses a section that does not fit by file, line and member; reads nothing else. */
    void check(StrictJson section);
}
