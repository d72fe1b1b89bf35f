package dev.pilothouse.rules.broken.core.two;

import dev.pilothouse.rules.broken.core.one.One;

public record Two(One one) {}
