package dev.pilothouse.ui.code;

import java.util.List;

/** What may stand where somebody types. Pure and quick: asked after every letter. */
@FunctionalInterface
public interface Completions {
    /**
     * What fits at a place.
     *
     * @param text all that was written
     * @param at where the caret stands, counted in UTF-16 characters from 0
     */
    Offer at(String text, int at);

    /**
     * What is offered.
     *
     * @param from where the piece begins that a choice takes the place of, up to the caret
     * @param choices the likeliest first; none: nothing is offered
     */
    record Offer(int from, List<Choice> choices) {
        public static final Offer NONE = new Offer(0, List.of());

        public Offer {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One choice.
     *
     * @param text takes the place of what was typed
     * @param hint what it is, in a word or two
     */
    record Choice(String text, String hint) {}
}
