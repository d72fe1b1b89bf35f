package dev.pilothouse.feature.tables.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Names by number, counted from 0. One thread at a time may add; what was added before a row was published may be read by any.
 */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] names = new String[16];
    private int count;

    /** How many there are. */
    int count() {
        return count;
    }

    /** The name's number; a new one where it is new. */
    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        String[] all = names;
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[count] = name;
        names = all;
        numbers.put(name, count);
        return count++;
    }

    /** Whether it has a number. */
    boolean has(String name) {
        return numbers.containsKey(name);
    }

    String name(int number) {
        return names[number];
    }
}
