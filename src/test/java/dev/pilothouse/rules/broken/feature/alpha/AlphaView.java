package dev.pilothouse.rules.broken.feature.alpha;

import javafx.scene.Node;

public final class AlphaView {
    private final Node node;
    private final AlphaGateway gateway;

    AlphaView(Node node, AlphaGateway gateway) {
        this.node = node;
        this.gateway = gateway;
    }

    Node node() {
        return gateway.shown().get().isEmpty() ? null : node;
    }
}
