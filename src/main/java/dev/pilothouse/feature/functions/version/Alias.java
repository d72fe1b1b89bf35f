package dev.pilothouse.feature.functions.version;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name that leads to a version, or by chance to one of two.
 *
 * @param version that most invocations reach
 * @param weights of further versions, from 0 to 1; the rest is for the first
 * @param revision changes with every change of it
 */
public record Alias(String name, String version, Map<String, Double> weights, String description, String revision) {
    public Alias {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The same, leading elsewhere. */
    Alias to(String target, Map<String, Double> shares) {
        return new Alias(name, target, shares, description, revision);
    }

    /** {@code 48}, or {@code 48 · 10% 49}. */
    public String words() {
        StringBuilder words = new StringBuilder(version);
        weights.forEach((other, share) ->
                words.append(" · ").append(Math.round(share * 100)).append("% ").append(other));
        return words.toString();
    }
}
