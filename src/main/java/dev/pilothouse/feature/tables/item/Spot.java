package dev.pilothouse.feature.tables.item;

/** A place in a text, both counted from 1. */
record Spot(int line, int column) {}
