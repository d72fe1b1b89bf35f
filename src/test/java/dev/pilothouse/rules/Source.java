package dev.pilothouse.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One text file of this project.
 *
 * @param path from the top folder, with slashes
 */
record Source(String path, List<String> lines) {
    static Source of(String path, String text) {
        return new Source(path, text.lines().toList());
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    /** Whether it belongs to the program rather than to its tests. */
    boolean isMain() {
        return path.startsWith("src/main/java/");
    }

    /** Whether it belongs to the tests; the house that is built to break rules is none. */
    boolean isTest() {
        return path.startsWith("src/test/java/") && !path.contains("/rules/broken/");
    }

    /** The folder it lies in. */
    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What the pattern finds, each with its place: the pattern's first group, or all that was found. */
    Stream<String> found(Pattern pattern) {
        return found(pattern, found -> true);
    }

    /** As {@link #found(Pattern)}, where what was found is such. */
    Stream<String> found(Pattern pattern, Predicate<String> such) {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(number -> pattern.matcher(lines.get(number))
                        .results()
                        .map(result -> result.groupCount() > 0 ? result.group(1) : result.group())
                        .filter(such)
                        .map(text -> path + ":" + (number + 1) + ": " + text));
    }
}
