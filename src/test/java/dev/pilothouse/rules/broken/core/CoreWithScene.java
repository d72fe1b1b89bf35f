package dev.pilothouse.rules.broken.core;

import javafx.scene.Node;

record CoreWithScene(Node node) {}
