package dev.pilothouse.feature.functions.version;

import dev.pilothouse.feature.functions.shape.FunctionShape;

/** Code and settings as they were published. */
public record Version(String number, String description, FunctionShape shape) {}
