package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be changed of a function at once.
 *
 * @param memory in MB
 * @param seconds how long it may run
 * @param environment its variables by name; they may hold secrets
 */
public record Settings(int memory, int seconds, Map<String, String> environment) {
    public Settings {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    static Settings of(FunctionShape shape) {
        return new Settings(
                shape.limits().memory(),
                Math.toIntExact(shape.limits().time().toSeconds()),
                shape.around().environment());
    }

    // Variables may hold secrets.
    @Override
    public String toString() {
        return "Settings[" + memory + " MB, " + seconds + " s, " + environment.keySet() + "]";
    }
}
