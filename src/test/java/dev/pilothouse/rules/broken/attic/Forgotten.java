package dev.pilothouse.rules.broken.attic;

record Forgotten() {}
