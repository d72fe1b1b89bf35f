package dev.pilothouse.core;

import java.util.Optional;

/** Asks the person where there is no way back, as an overlay in the scene. Screen thread only. */
@FunctionalInterface
public interface Prompts {
    /** Shows the question; {@code onYes} runs only when the person agrees (and typed the name, where one is asked for). */
    void confirm(Question question, Runnable onYes);

    /**
     * A decision.
     *
     * @param title what will happen, as a sentence
     * @param detail what it means and how it can be taken back, or that it can't
     * @param yes the verb on the button
     * @param typed the name that has to be typed first, in production
     * @param dangerous whether the button is drawn as one that destroys
     */
    record Question(String title, String detail, String yes, Optional<String> typed, boolean dangerous) {}
}
