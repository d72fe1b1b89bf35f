package dev.pilothouse.rules.broken.feature.alpha.part;

public final class InnerPart {}
