package dev.pilothouse.rules.broken.ui;

import dev.pilothouse.rules.broken.aws.Wire;

record BoxWithWire(Wire wire) {}
