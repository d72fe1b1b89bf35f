package dev.pilothouse.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rooms of the house and who may use whom: the table of the design, exactly. */
record Rooms(String root) {
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "", Set.of("app", "cli"),
            "app", Set.of("feature", "ui", "aws", "core"),
            "cli", Set.of("feature", "aws", "core"),
            "feature", Set.of("ui", "aws", "core"),
            "ui", Set.of("aws", "core"),
            "aws", Set.of("core"),
            "core", Set.of(),
            "playground", Set.of("core", "sandbox"),
            "sandbox", Set.of());

    /** What the windowless program may use of features (and the values that engines speak in), and the views of AWS. */
    private static final Map<String, List<String>> ONLY =
            Map.of("cli feature", List.of("Engine"), "ui aws", List.of("AwsClients", "Session"));

    boolean allow(JavaClass from, JavaClass to) {
        String using = room(from);
        String used = room(to);
        return using.equals(used)
                || MAY_USE.getOrDefault(using, Set.of()).contains(used)
                        && ONLY.getOrDefault(using + " " + used, List.of("")).stream()
                                .anyMatch(
                                        end -> to.getSimpleName().endsWith(end) || using.equals("cli") && isValue(to));
    }

    /** What engines take and give back. */
    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    boolean has(JavaClass type) {
        return type.getPackageName().startsWith(root) && MAY_USE.containsKey(room(type));
    }

    boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    /** The first part of its package below the root; empty for the root itself. */
    private String room(JavaClass type) {
        String[] parts = type.getPackageName().substring(root.length()).split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
