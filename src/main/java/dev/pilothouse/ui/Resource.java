package dev.pilothouse.ui;

import dev.pilothouse.core.Place;

/**
 * Something that a person may look for by its name, and where it is shown.
 *
 * @param kind what it is, in a word or two: "Bucket", "Function", "Recent folder"
 * @param icon an Ikonli code
 */
public record Resource(String name, String kind, String icon, Place place) {}
