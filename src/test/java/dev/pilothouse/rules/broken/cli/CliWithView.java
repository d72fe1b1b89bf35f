package dev.pilothouse.rules.broken.cli;

import dev.pilothouse.rules.broken.feature.alpha.AlphaView;

record CliWithView(AlphaView view) {}
