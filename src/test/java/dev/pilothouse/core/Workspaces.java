package dev.pilothouse.core;

import dev.pilothouse.sandbox.seed.AcmeShop;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Acme Shop's workspace, as tests want it. */
public final class Workspaces {
    private Workspaces() {}

    /** On a sandbox, with what a feature or two keep in it. */
    public static Workspace acme(URI sandbox, Map<String, JsonNode> sections) {
        return new Workspace(
                AcmeShop.NAME,
                Environment.SANDBOX,
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                new Workspace.SignIn(AcmeShop.USER_POOL, AcmeShop.APP_CLIENT, AcmeShop.IDENTITY_POOL),
                Optional.of(sandbox),
                Map.of(),
                sections);
    }

    /** On a sandbox; no feature keeps anything in it. */
    public static Workspace acme(URI sandbox) {
        return acme(sandbox, Map.of());
    }

    /** The same, but for its roles. */
    public static Workspace with(Map<String, List<String>> roles, Workspace like) {
        return new Workspace(
                like.name(),
                like.environment(),
                like.account(),
                like.region(),
                like.signIn(),
                like.endpoint(),
                roles,
                like.sections());
    }

    /** The same, but for the environment. */
    public static Workspace in(Environment environment, Workspace like) {
        return new Workspace(
                like.name(),
                environment,
                like.account(),
                like.region(),
                like.signIn(),
                like.endpoint(),
                like.roles(),
                like.sections());
    }
}
