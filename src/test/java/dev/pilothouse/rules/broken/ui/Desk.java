package dev.pilothouse.rules.broken.ui;

public record Desk(String clients) {}
