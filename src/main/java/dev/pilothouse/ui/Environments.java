package dev.pilothouse.ui;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import java.util.Locale;

/** How environments are called and coloured. */
public final class Environments {
    private Environments() {}

    /** The style class below which {@code -ph-environment} is the environment's colour. */
    public static String styleClass(Environment environment) {
        return "environment-" + environment.name().toLowerCase(Locale.ROOT);
    }

    /** As on a pill: {@code PROD}. */
    public static String shortName(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> Text.tr("PROD");
            case STAGING -> Text.tr("STAGING");
            case DEVELOPMENT -> Text.tr("DEV");
            case SANDBOX -> Text.tr("SANDBOX");
        };
    }

    /** As in a sentence: {@code production}. */
    public static String name(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> Text.tr("production");
            case STAGING -> Text.tr("staging");
            case DEVELOPMENT -> Text.tr("development");
            case SANDBOX -> Text.tr("sandbox");
        };
    }
}
