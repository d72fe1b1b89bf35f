package dev.pilothouse.app;

import dev.pilothouse.feature.welcome.SignInAgainFeature;

/** Somebody is asked to sign in again, over panes that stay as they are. Screen thread only. */
record Returning(SignInAgainFeature feature, Overlay overlay) implements AutoCloseable {
    /** Asks. */
    Returning(SignInAgainFeature feature, Overlays overlays) {
        this(feature, overlays.question(feature.node()));
    }

    @Override
    public void close() {
        overlay.close();
        feature.close();
    }
}
