package dev.pilothouse.rules.broken.core;

/** What anybody above may use. */
public record Value(String text) {}
