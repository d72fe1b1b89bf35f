package dev.pilothouse.feature.site.rules;

import java.util.Optional;

/**
 * What the workspace says a build is, to be looked at before it goes live.
 *
 * @param fallback the page that answers every path without a file, as an application wants it that has paths of its own
 */
public record Expected(Budget budget, Optional<String> fallback) {
    public static final Expected NOTHING = new Expected(Budget.NONE, Optional.empty());
}
