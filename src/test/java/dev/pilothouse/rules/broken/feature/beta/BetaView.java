package dev.pilothouse.rules.broken.feature.beta;

import dev.pilothouse.rules.broken.feature.alpha.AlphaView;

record BetaView(AlphaView other) {}
