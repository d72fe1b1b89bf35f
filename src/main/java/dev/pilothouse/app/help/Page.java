package dev.pilothouse.app.help;

/**
 * A page of the manual.
 *
 * @param name of its file, without the end: {@code tables}
 * @param title its first heading
 */
public record Page(String name, String title, String markdown) {}
