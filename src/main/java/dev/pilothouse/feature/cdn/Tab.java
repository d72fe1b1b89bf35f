package dev.pilothouse.feature.cdn;

import dev.pilothouse.core.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a distribution is looked at. */
enum Tab {
    /** How it serves, what it has to forget, what a visitor gets. */
    DISTRIBUTION,
    /** What visitors did over time. */
    TRAFFIC,
    /** All that is set of it. */
    CONFIGURATION;

    /** The tab of a place's argument. */
    static Optional<Tab> named(String word) {
        return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst();
    }

    String title() {
        return switch (this) {
            case DISTRIBUTION -> Text.tr("Distribution");
            case TRAFFIC -> Text.tr("Traffic");
            case CONFIGURATION -> Text.tr("Configuration");
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
