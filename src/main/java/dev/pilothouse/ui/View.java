package dev.pilothouse.ui;

import javafx.scene.Node;

/** What a feature shows in the main area. Screen thread only. */
public interface View {
    Node node();

    /** What stands behind the pane's title in the top bar, such as {@code acme-shop-site → E2XKQ7RSTUVW}; may be empty. */
    String subtitle();

    /** Cancels its reads; its changes run on. */
    void close();
}
