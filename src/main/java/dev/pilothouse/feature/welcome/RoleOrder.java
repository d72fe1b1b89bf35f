package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Sorts roles by how much they may do, as far as the workspace tells. */
final class RoleOrder {
    private static final long EVERYTHING = 1_000_000;
    private static final long A_SERVICE = 1_000;
    private static final long SOME = 30;

    private RoleOrder() {}

    /**
     * The least powerful first where every role is listed; else in the order given, which says nothing.
     *
     * @param listed IAM actions, perhaps with {@code *}, by the role's name
     */
    static List<Role> leastPowerfulFirst(List<Role> roles, Map<String, List<String>> listed) {
        boolean known = roles.stream().allMatch(role -> listed.containsKey(role.name()));
        return known
                ? roles.stream()
                        .sorted(Comparator.comparingLong(role -> power(listed.get(role.name()))))
                        .toList()
                : roles;
    }

    // A pattern stands for many actions; how many, only AWS knows.
    private static long power(List<String> actions) {
        return actions.stream()
                .mapToLong(action -> {
                    if (action.equals("*") || action.equals("*:*")) {
                        return EVERYTHING;
                    }
                    if (action.endsWith(":*")) {
                        return A_SERVICE;
                    }
                    return action.contains("*") ? SOME : 1;
                })
                .sum();
    }
}
