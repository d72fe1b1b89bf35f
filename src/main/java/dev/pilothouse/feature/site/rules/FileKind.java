package dev.pilothouse.feature.site.rules;

/** What a file is to a browser; decides when it is uploaded and how long it may be kept. */
public enum FileKind {
    /** Its name holds a hash of its content, so that it never has two contents: {@code app.9f31c2ab.js}. */
    HASHED,
    /** Anything else that a page may ask for: {@code logo.png}. */
    OTHER,
    /** An HTML document. */
    PAGE,
    /** Where visitors come in or a browser starts by itself: default root object, error pages, service worker, web manifest. */
    ENTRY;

    /** Whether the names of other files may stand in it, so that it goes up after them. */
    public boolean namesOthers() {
        return this == PAGE || this == ENTRY;
    }
}
