package dev.pilothouse.core;

/** Takes the window to a place; an unknown one gives a notice. Screen thread only. */
@FunctionalInterface
public interface Navigator {
    void go(Place place);
}
