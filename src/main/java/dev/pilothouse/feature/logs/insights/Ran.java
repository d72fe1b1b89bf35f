package dev.pilothouse.feature.logs.insights;

/** What came of a query. */
sealed interface Ran {
    /** It found this. */
    record Found(Answer answer) implements Ran {}

    /**
     * CloudWatch Logs does not understand it.
     *
     * @param at the character that is meant, from 0
     */
    record Wrong(String query, String what, int at) implements Ran {}
}
