package dev.pilothouse.rules.broken.aws;

import dev.pilothouse.rules.broken.core.Value;

public record Wire(Value value) {}
