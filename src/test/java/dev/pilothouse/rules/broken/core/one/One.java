package dev.pilothouse.rules.broken.core.one;

import dev.pilothouse.rules.broken.core.two.Two;

public record One(Two two) {}
