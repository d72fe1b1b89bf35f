package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The principals that a resource's policy is about: everybody, accounts, roles, sessions of roles, services. */
final class Principals {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}|arn:aws:iam::\\d{12}:root");

    private Principals() {}

    static Element of(JsonNode statement) {
        if (statement.has("NotPrincipal")) {
            JsonNode unwanted = statement.path("NotPrincipal");
            return ask -> !names(unwanted, ask.principal());
        }
        if (!statement.has("Principal")) {
            return Element.ANY;
        }
        JsonNode wanted = statement.path("Principal");
        return ask -> names(wanted, ask.principal());
    }

    private static boolean names(JsonNode principals, String asking) {
        if (principals.isString()) {
            return principals.asString().equals("*");
        }
        List<String> accounts = texts(principals, "AWS");
        return accounts.contains("*")
                || accounts.stream().anyMatch(principal -> isSame(principal, asking))
                || texts(principals, "Service").contains(asking);
    }

    private static List<String> texts(JsonNode principals, String kind) {
        return principals.has(kind) ? Statement.texts(principals.path(kind)) : List.of();
    }

    private static boolean isSame(String principal, String asking) {
        String[] parts = asking.split(":");
        if (parts.length < 6) {
            return false; // nobody, or a service
        }
        if (ACCOUNT.matcher(principal).matches()) {
            return principal.contains(parts[4]);
        }
        return principal.equals(asking) || principal.equals(roleOf(parts));
    }

    /** A session's role: {@code arn:aws:sts::1:assumed-role/name/session} is of {@code arn:aws:iam::1:role/name}. */
    private static String roleOf(String[] arn) {
        String[] path = arn[5].split("/");
        return path[0].equals("assumed-role") ? "arn:aws:iam::" + arn[4] + ":role/" + path[1] : "";
    }
}
