package dev.pilothouse.rules.broken.feature.alpha;

import javafx.collections.ObservableList;

record AlphaEngine(ObservableList<String> shown) {}
