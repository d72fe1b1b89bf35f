package dev.pilothouse.rules.broken.feature.alpha;

import dev.pilothouse.rules.broken.ui.Desk;
import javafx.scene.Node;
import software.amazon.awssdk.services.s3.model.S3Object;

record AlphaModel(Node node, S3Object object) {
    static String clients(Desk desk) {
        return desk.clients();
    }
}
