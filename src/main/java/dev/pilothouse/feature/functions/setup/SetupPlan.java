package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What becomes different from one state of a function's settings to the next. Pure.
 *
 * @param steps by what is changed: memory, time, then variables by name
 */
record SetupPlan(Settings before, Settings after, List<Step> steps) {
    /** Lambda quotas: memory from 128 MB to 10,240 MB, up to 900 seconds, 4 KB for all variables together. */
    static final int LEAST_MEMORY = 128;

    static final int MOST_MEMORY = 10_240;
    static final int MOST_SECONDS = 900;
    static final int MOST_BYTES = 4096;

    /** Lambda API, {@code EnvironmentVariableName}. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]+");

    /**
     * One difference.
     *
     * @param before empty where it is new
     * @param after empty where it goes
     * @param masked whether neither is shown unasked
     */
    record Step(String name, Optional<String> before, Optional<String> after, boolean masked) {}

    SetupPlan {
        steps = List.copyOf(steps);
    }

    static SetupPlan between(Settings before, Settings after) {
        List<Step> steps = new ArrayList<>();
        if (before.memory() != after.memory()) {
            steps.add(step(Text.tr("Memory"), megabytes(before), megabytes(after)));
        }
        if (before.seconds() != after.seconds()) {
            steps.add(step(Text.tr("Time limit"), seconds(before), seconds(after)));
        }
        TreeSet<String> names = new TreeSet<>(before.environment().keySet());
        names.addAll(after.environment().keySet());
        for (String name : names) {
            Optional<String> old = Optional.ofNullable(before.environment().get(name));
            Optional<String> fresh = Optional.ofNullable(after.environment().get(name));
            if (!old.equals(fresh)) {
                steps.add(new Step(name, old, fresh, true));
            }
        }
        return new SetupPlan(before, after, steps);
    }

    /** Why Lambda would refuse what is wanted, as a sentence. */
    Optional<String> problem() {
        if (after.memory() < LEAST_MEMORY || after.memory() > MOST_MEMORY) {
            return Optional.of(Text.tr("Memory is {0} to {1} MB.", LEAST_MEMORY, MOST_MEMORY));
        }
        if (after.seconds() < 1 || after.seconds() > MOST_SECONDS) {
            return Optional.of(Text.tr("The time limit is 1 to {0} seconds.", MOST_SECONDS));
        }
        Optional<String> misnamed = after.environment().keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst();
        if (misnamed.isPresent()) {
            return misnamed.map(name -> name.isEmpty()
                    ? Text.tr("A variable has no name yet.")
                    : Text.tr(
                            "“{0}” is no name of a variable: two letters, digits or underlines at least, a letter"
                                    + " first.",
                            name));
        }
        return bytes() > MOST_BYTES
                ? Optional.of(Text.tr("All variables together have {0} bytes; {1} fit.", bytes(), MOST_BYTES))
                : Optional.empty();
    }

    /** The names of what is changed, for the journal: never a value. */
    List<String> names() {
        return steps.stream().map(Step::name).toList();
    }

    private int bytes() {
        return after.environment().entrySet().stream()
                .mapToInt(it -> it.getKey().getBytes(StandardCharsets.UTF_8).length
                        + it.getValue().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Step step(String name, String before, String after) {
        return new Step(name, Optional.of(before), Optional.of(after), false);
    }

    private static String megabytes(Settings it) {
        return Text.tr("{0} MB", String.valueOf(it.memory()));
    }

    private static String seconds(Settings it) {
        return Text.tr("{0} s", String.valueOf(it.seconds()));
    }
}
