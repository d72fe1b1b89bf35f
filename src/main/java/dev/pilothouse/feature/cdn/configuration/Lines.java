package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** A document's lines, to be taken one by one; what nobody took is left, so that nothing is lost. One thread. */
final class Lines {
    private final SequencedMap<String, String> left;

    Lines(Document document) {
        this.left = new LinkedHashMap<>(document.lines());
    }

    Optional<String> take(String path) {
        return Optional.ofNullable(left.remove(path));
    }

    /** Whether a switch is on; off where it is not there. */
    boolean on(String path) {
        return take(path).filter("true"::equals).isPresent();
    }

    /** The names of the things of a list, in its order. */
    List<String> keys(String list) {
        take(list);
        List<String> keys = new ArrayList<>();
        String begin = list + "[";
        for (String path : left.keySet()) {
            int end = path.indexOf("].", begin.length());
            if (path.startsWith(begin) && end > 0) {
                String key = path.substring(begin.length(), end);
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** Adds a fact, where the line is there. */
    void fact(List<Fact> facts, String name, String path, Function<String, String> words) {
        take(path).ifPresent(value -> facts.add(new Fact(name, words.apply(value))));
    }

    /** The same, of a line that needs no words. */
    void fact(List<Fact> facts, String name, String path) {
        fact(facts, name, path, Function.identity());
    }

    SequencedMap<String, String> left() {
        return left;
    }
}
