package dev.pilothouse.rules.broken.app;

import dev.pilothouse.rules.broken.feature.alpha.part.InnerPart;

record AppWithParts(InnerPart part) {}
