package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One person at one workspace, from the password to the end. Blocking; one thread at a time. */
final class Visit implements AutoCloseable {
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(2);
    private final Workspace workspace;
    private final Cognito cognito;
    private final Consumer<LastCall> calls;
    private final Consumer<SignIn.Expired> onExpired;
    private Optional<Grant> grant = Optional.empty();

    Visit(Workspace workspace, Cognito cognito, Consumer<LastCall> calls, Consumer<SignIn.Expired> onExpired) {
        this.workspace = workspace;
        this.cognito = cognito;
        this.calls = calls;
        this.onExpired = onExpired;
    }

    SignIn signIn(String email, char[] password) {
        return switch (cognito.users().signIn(email, password)) {
            case UserPool.Verdict.Asked(String challenge) ->
                new SignIn.Unsupported(challenge, Refusals.unsupported(challenge));
            case UserPool.Verdict.Granted(Tokens tokens) -> granted(tokens);
        };
    }

    /** Goes on after {@link SignIn.ChooseRole}. */
    SignIn choose(Role role) {
        Grant chosen = grant.filter(candidate -> candidate.claims().roles().contains(role))
                .orElseThrow(() -> Refusals.notOffered(role));
        return enter(chosen, Optional.of(role));
    }

    /** Tells Cognito, where it can be reached, and forgets everything. */
    SignIn.SignedOut end() {
        boolean told = grant.isEmpty() || revoked(grant.get());
        close();
        return new SignIn.SignedOut(
                told
                        ? grant.flatMap(Grant::credentialsEnd)
                                .filter(end -> end.isAfter(cognito.clock().instant()))
                                .map(Visit::remark)
                        : Optional.of(Text.tr(
                                "You are signed out here, but AWS could not be told: the sign-in ends by itself.")));
    }

    @Override
    public void close() {
        cognito.close();
    }

    private SignIn granted(Tokens tokens) {
        Claims claims = tokens.claims();
        Grant granted = new Grant(cognito, tokens, () -> onExpired.accept(new SignIn.Expired(claims.name())));
        grant = Optional.of(granted);
        return claims.ambiguous()
                ? new SignIn.ChooseRole(claims.name(), claims.roles())
                : enter(granted, Optional.empty());
    }

    private SignIn enter(Grant granted, Optional<Role> role) {
        RoleCredentials credentials = new RoleCredentials(() -> granted.buy(role), cognito.clock());
        credentials.resolveCredentials();
        Session nameless = new Session(
                granted.claims().name(),
                "",
                workspace.account(),
                workspace.region(),
                credentials,
                workspace.endpoint());
        GetCallerIdentityResponse caller = caller(nameless);
        if (!caller.account().equals(workspace.account())) {
            throw Refusals.otherAccount(workspace.account(), caller.account());
        }
        return new SignIn.SignedIn(nameless.as(roleName(caller.arn())), clockWarning());
    }

    private GetCallerIdentityResponse caller(Session session) {
        try (AwsClients clients = new AwsClients(session, calls)) {
            return clients.get(StsClient.class, StsClient::builder, Calls.READ).getCallerIdentity();
        }
    }

    private boolean revoked(Grant granted) {
        try {
            granted.revoke();
            return true;
        } catch (SdkException unreachable) {
            return false;
        }
    }

    private Optional<String> clockWarning() {
        Duration offset = cognito.clock().offset();
        if (offset.abs().compareTo(WRONG_CLOCK) <= 0) {
            return Optional.empty();
        }
        long minutes = offset.abs().toMinutes();
        return Optional.of(
                offset.isNegative()
                        ? Text.tr(
                                "This computer’s clock is {0} minutes fast. Set it right: AWS refuses wrong times.",
                                minutes)
                        : Text.tr(
                                "This computer’s clock is {0} minutes slow. Set it right: AWS refuses wrong times.",
                                minutes));
    }

    // arn:aws:sts::402112345678:assumed-role/acme-operator/CognitoIdentityCredentials
    private static String roleName(String arn) {
        String[] parts = arn.split("/");
        return parts.length > 1 ? parts[1] : arn;
    }

    private static String remark(Instant end) {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());
        return Text.tr(
                "You are signed out. AWS itself would still take this session’s keys until {0}; Pilothouse has"
                        + " forgotten them.",
                time.format(end));
    }
}
