package dev.pilothouse.aws.cloudfront;

import java.time.Duration;

/** How long answers stay at the edge. */
public sealed interface Caching {
    /**
     * By a cache policy, or by the behaviour itself.
     *
     * @param policy the policy's name; empty where the behaviour has times of its own
     * @param usual for answers whose headers say nothing
     */
    record Times(String policy, Duration min, Duration usual, Duration max) implements Caching {}

    /**
     * By a policy that could not be read.
     *
     * @param policy its id
     * @param why in a sentence
     */
    record Unread(String policy, String why) implements Caching {}
}
