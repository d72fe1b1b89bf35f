package dev.pilothouse.core;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One application in one environment: ids and opaque sections, no secrets. Immutable.
 *
 * @param name the application's name
 * @param account twelve digits; every call is pinned to it
 * @param region such as {@code eu-west-1}
 * @param signIn where people prove who they are
 * @param endpoint an emulator of AWS on loopback; empty for AWS itself
 * @param roles the IAM actions that a role has, by the role's name
 * @param sections what each feature keeps here, by the feature's id
 */
public record Workspace(
        String name,
        Environment environment,
        String account,
        String region,
        SignIn signIn,
        Optional<URI> endpoint,
        Map<String, List<String>> roles,
        Map<String, JsonNode> sections) {
    public Workspace {
        roles = Map.copyOf(roles);
        sections = Map.copyOf(sections);
    }

    /** The same with other sections. */
    public Workspace withSections(Map<String, JsonNode> others) {
        return new Workspace(name, environment, account, region, signIn, endpoint, roles, others);
    }

    /**
     * Cognito's ids.
     *
     * @param userPool such as {@code eu-west-1_Ab12Cd34E}
     * @param client the app client's id; a public client, without a secret
     * @param identityPool such as {@code eu-west-1:0f1e…}
     */
    public record SignIn(String userPool, String client, String identityPool) {}
}
