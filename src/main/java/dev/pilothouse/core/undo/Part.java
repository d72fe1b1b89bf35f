package dev.pilothouse.core.undo;

/**
 * Something of a change that can be taken back by itself, as people read it: what is personal in it is masked.
 *
 * @param of what it is a part of, such as an item
 * @param name what of it, such as a field; empty for all of it
 * @param now as the change left it; empty where it left nothing
 * @param before as it was before it; empty where there was nothing
 */
public record Part(String of, String name, String now, String before) {}
