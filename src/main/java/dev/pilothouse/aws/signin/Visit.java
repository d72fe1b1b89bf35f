package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Issued;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One person at one workspace, from the password to the end. Blocking; one thread at a time. */
final class Visit implements AutoCloseable {
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(2);
    /** How long a call waits for its person to sign in again: a working day. */
    private static final Duration PATIENCE = Duration.ofHours(8);

    private final Workspace workspace;
    private final Cognito cognito;
    private final Function<Session, AwsClients> clients;
    private final Consumer<SignIn.Expired> onExpired;
    private final Optional<Stay> before;
    private Optional<Proof> proof = Optional.empty();
    private Optional<Grant> grant = Optional.empty();
    private Optional<Stay> stay = Optional.empty();

    /**
     * @param clients makes those of a session
     * @param before the stay that is to go on, where somebody signs in again
     */
    Visit(
            Workspace workspace,
            Cognito cognito,
            Function<Session, AwsClients> clients,
            Consumer<SignIn.Expired> onExpired,
            Optional<Stay> before) {
        this.workspace = workspace;
        this.cognito = cognito;
        this.clients = clients;
        this.onExpired = onExpired;
        this.before = before;
    }

    /**
     * Somebody inside, in one role: outlives the sign-in that it began with, if they sign in again.
     *
     * @param subject the person's id in the pool
     * @param role the one that was picked; empty where the pool decides
     */
    record Stay(
            Workspace workspace, String subject, Optional<Role> role, Session session, RoleCredentials credentials) {}

    /** The stay, once somebody is inside. */
    Optional<Stay> stay() {
        return stay;
    }

    SignIn signIn(String email, char[] password) {
        Proof begun = new Proof(cognito.users(), workspace.name(), email);
        proof = Optional.of(begun);
        return went(begun.begin(password));
    }

    /** Goes on after {@link SignIn.NewPassword}. */
    SignIn newPassword(char[] password, Map<String, String> attributes) {
        return went(proof.orElseThrow(Refusals::nothingAsked).newPassword(password, attributes));
    }

    /** Goes on after {@link SignIn.Totp} and {@link SignIn.SetUpTotp}. */
    SignIn code(char[] code) {
        return went(proof.orElseThrow(Refusals::nothingAsked).code(code));
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

    /** Whoever waits for this person is told that nobody comes. */
    @Override
    public void close() {
        stay.map(Stay::credentials).ifPresent(RoleCredentials::close);
        cognito.close();
    }

    /** Forgets the sign-in, but not the stay, which goes on with another. */
    void handOver() {
        cognito.close();
    }

    private SignIn went(Proof.Result result) {
        return switch (result) {
            case Proof.Result.Further(SignIn.Challenged step) -> step;
            case Proof.Result.Proved(Tokens tokens) -> granted(tokens);
        };
    }

    private SignIn granted(Tokens tokens) {
        Claims claims = tokens.claims();
        Grant granted = new Grant(cognito, tokens, () -> onExpired.accept(new SignIn.Expired(claims.name())));
        grant = Optional.of(granted);
        before.filter(stay -> !stay.subject().equals(claims.subject())).ifPresent(other -> {
            throw Refusals.otherPerson(other.session().person(), claims.name());
        });
        Optional<Role> taken = before.flatMap(Stay::role);
        return claims.ambiguous() && before.isEmpty()
                ? new SignIn.ChooseRole(claims.name(), claims.roles())
                : enter(granted, taken);
    }

    private SignIn enter(Grant granted, Optional<Role> role) {
        RoleCredentials credentials =
                new RoleCredentials(() -> granted.buy(role), granted::ended, cognito.clock(), PATIENCE);
        credentials.resolveCredentials();
        Session nameless = new Session(
                granted.claims().name(),
                "",
                workspace.account(),
                workspace.region(),
                new Issued(credentials, workspace.endpoint()),
                workspace.endpoint());
        GetCallerIdentityResponse caller = caller(nameless);
        if (!caller.account().equals(workspace.account())) {
            throw Refusals.otherAccount(workspace.account(), caller.account());
        }
        Session session = nameless.as(roleName(caller.arn()));
        Stay now = before.map(stay -> goesOn(stay, session, credentials))
                .orElseGet(() -> new Stay(workspace, granted.claims().subject(), role, session, credentials));
        stay = Optional.of(now);
        return new SignIn.SignedIn(now.session(), clockWarning());
    }

    private static Stay goesOn(Stay before, Session session, RoleCredentials credentials) {
        if (!session.role().equals(before.session().role())) {
            throw Refusals.otherRole(before.session().role(), session.role());
        }
        before.credentials().follow(credentials);
        return before;
    }

    private GetCallerIdentityResponse caller(Session session) {
        try (AwsClients own = clients.apply(session)) {
            return own.get(StsClient.class, StsClient::builder, Calls.READ).getCallerIdentity();
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
    static String roleName(String arn) {
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
