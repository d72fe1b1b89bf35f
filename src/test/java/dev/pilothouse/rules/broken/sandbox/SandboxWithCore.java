package dev.pilothouse.rules.broken.sandbox;

import dev.pilothouse.rules.broken.core.Value;

record SandboxWithCore(Value value) {}
