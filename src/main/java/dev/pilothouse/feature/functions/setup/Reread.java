package dev.pilothouse.feature.functions.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What somebody is just editing, brought up to what is there now: what they did not touch follows, what they changed stays. So a
 * colleague's change is neither hidden nor undone by being read again. Screen thread only.
 *
 * @param before as it was read before
 * @param now as it was read just now
 */
record Reread(Settings before, Settings now) {
    /** A number as it is typed. */
    static String number(String typed, int before, int now) {
        return typed.strip().equals(String.valueOf(before)) ? String.valueOf(now) : typed;
    }

    /** @param watched is given each variable that is new */
    void variables(List<Variable> typed, UnaryOperator<Variable> watched) {
        TreeSet<String> names = new TreeSet<>(before.environment().keySet());
        names.addAll(now.environment().keySet());
        names.stream()
                .filter(name -> !Objects.equals(
                        before.environment().get(name), now.environment().get(name)))
                .forEach(name -> variable(name, typed, watched));
    }

    private void variable(String name, List<Variable> typed, UnaryOperator<Variable> watched) {
        Map<String, String> old = before.environment();
        Optional<String> fresh = Optional.ofNullable(now.environment().get(name));
        Optional<Variable> row = typed.stream()
                .filter(it -> it.name().get().strip().equals(name))
                .findFirst();
        boolean untouched =
                row.map(it -> it.value().get().equals(old.get(name))).orElse(!old.containsKey(name));
        if (!untouched) {
            return;
        }
        if (fresh.isEmpty()) {
            row.ifPresent(typed::remove);
        } else if (row.isPresent()) {
            row.get().hidden().set(true);
            row.get().value().set(fresh.get());
        } else {
            typed.add(watched.apply(new Variable(name, fresh.get(), true)));
        }
    }
}
