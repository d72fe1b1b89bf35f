package dev.pilothouse.rules.broken.feature.alpha;

import dev.pilothouse.rules.broken.sandbox.SandboxWithClient;

record AlphaWithSandbox(SandboxWithClient sandbox) {}
