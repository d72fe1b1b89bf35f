package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Whether one element of a statement is about an {@link Ask}. */
@FunctionalInterface
interface Element {
    /** An element that is not there restricts nothing. */
    Element ANY = ask -> true;

    boolean matches(Ask ask);

    /** Reads {@code Name} or {@code NotName}; {@link #ANY} where the statement has neither. */
    static Element of(JsonNode statement, String name, BiPredicate<String, Ask> test) {
        if (statement.has(name)) {
            List<String> wanted = Statement.texts(statement.path(name));
            return ask -> wanted.stream().anyMatch(one -> test.test(one, ask));
        }
        if (statement.has("Not" + name)) {
            List<String> unwanted = Statement.texts(statement.path("Not" + name));
            return ask -> unwanted.stream().noneMatch(one -> test.test(one, ask));
        }
        return ANY;
    }
}
