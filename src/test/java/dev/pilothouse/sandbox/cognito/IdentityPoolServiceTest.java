package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cognitoidentity.model.Credentials;
import software.amazon.awssdk.services.cognitoidentity.model.InvalidIdentityPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentity.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentity.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;

class IdentityPoolServiceTest {
    private static final String UNSUPPORTED = "Token is not from a supported provider of this identity pool.";
    private static AcmeCognito acme;

    @BeforeAll
    static void start() {
        acme = new AcmeCognito();
    }

    @AfterAll
    static void stop() {
        acme.close();
    }

    @BeforeEach
    void reset() {
        acme.reset();
    }

    @Test
    void thePersonOfAnIdTokenKeepsTheirIdentity() {
        String first = acme.identity(AcmeCognito.STRICT, acme.tokens("operator").idToken());
        assertThat(first).matches("[\\w-]+:[0-9a-f-]{36}");
        assertThat(acme.identity(AcmeCognito.STRICT, acme.tokens("operator").idToken()))
                .isEqualTo(first);
        assertThat(acme.identity(AcmeCognito.STRICT, acme.tokens("support").idToken()))
                .isNotEqualTo(first);
        assertThat(acme.identity(AcmeCognito.LENIENT, acme.tokens("operator").idToken()))
                .isNotEqualTo(first);
    }

    @Test
    void credentialsLastAnHour() {
        Credentials credentials =
                credentials(AcmeCognito.STRICT, acme.tokens("operator").idToken());
        assertThat(credentials.accessKeyId()).startsWith("ASIA");
        assertThat(credentials.secretKey()).isNotEmpty();
        assertThat(credentials.sessionToken()).isNotEmpty();
        Instant now = acme.sandbox().clock().instant();
        assertThat(Duration.between(now, credentials.expiration()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void anExpiredTokenIsToldByBothTimes() {
        AuthenticationResultType tokens = acme.tokens("operator");
        acme.sandbox().clock().advance(Duration.ofMinutes(60));
        assertThatThrownBy(() -> acme.identity(AcmeCognito.STRICT, tokens.idToken()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageMatching("(?s)Invalid login token\\. Token expired: \\d{10} >= \\d{10} \\(.*");
    }

    @Test
    void aTokenThatIsNotAnIdTokenOfTheProviderIsRefused() {
        AuthenticationResultType tokens = acme.tokens("operator");
        assertRefused(
                () -> acme.identity(AcmeCognito.STRICT, "no token"),
                "Invalid login token. Not a valid OpenId Connect identity token.");
        assertRefused(
                () -> acme.identity(AcmeCognito.STRICT, tokens.accessToken()),
                "Invalid login token. Missing a required claim: aud");
        assertRefused(
                () -> acme.identity(AcmeCognito.STRICT, new SigningKey().sign(claims(tokens.idToken()))),
                "Invalid login token. Couldn't verify signed token.");
        assertRefused(
                () -> acme.identity(
                        AcmeCognito.STRICT,
                        acme.signIn("operator")
                                .by(AcmeCognito.BARE_CLIENT)
                                .with(AcmeCognito.PASSWORD)
                                .idToken()),
                UNSUPPORTED);
        JWTClaimsSet foreign = new JWTClaimsSet.Builder(claims(tokens.idToken()))
                .issuer("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Zz99Zz99Z")
                .build();
        assertRefused(
                () -> acme.identity(AcmeCognito.STRICT, new SigningKey().sign(foreign)),
                "Invalid login token. Issuer doesn't match providerName");
        assertRefused(
                () -> acme.identities()
                        .getId(q -> q.identityPoolId(AcmeCognito.STRICT)
                                .logins(Map.of("accounts.google.com", tokens.idToken()))),
                UNSUPPORTED);
    }

    @Test
    void withoutALoginOrAPoolThereIsNoIdentity() {
        assertRefused(
                () -> acme.identities().getId(q -> q.identityPoolId(AcmeCognito.STRICT)),
                "Unauthenticated access is not supported for this identity pool.");
        String unknown = "eu-west-1:99999999-9999-4999-8999-999999999999";
        assertThatThrownBy(() -> acme.identity(unknown, acme.tokens("operator").idToken()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("IdentityPool '" + unknown + "' not found.");
        assertThatThrownBy(() -> acme.identities().getCredentialsForIdentity(q -> q.identityId(unknown)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("Identity '" + unknown + "' not found.");
    }

    @Test
    void anIdentityIsOnlyForItsOwner() {
        String operators =
                acme.identity(AcmeCognito.STRICT, acme.tokens("operator").idToken());
        assertRefused(
                () -> acme.identities().getCredentialsForIdentity(q -> q.identityId(operators)),
                "Access to Identity '" + operators + "' is forbidden.");
        String support = acme.tokens("support").idToken();
        assertRefused(
                () -> acme.identities()
                        .getCredentialsForIdentity(q -> q.identityId(operators).logins(acme.logins(support))),
                "Logins don't match. Please include at least one valid login for this identity or identity pool.");
    }

    @Test
    void someoneWhoWasSignedOutIsRefusedOnlyWhereTheServerSideIsAsked() {
        AuthenticationResultType tokens = acme.tokens("operator");
        acme.users().globalSignOut(q -> q.accessToken(tokens.accessToken()));
        assertThatThrownBy(() -> acme.identity(AcmeCognito.STRICT, tokens.idToken()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageStartingWith("Invalid login token.");
        assertThat(acme.identity(AcmeCognito.LENIENT, tokens.idToken())).isNotEmpty();
    }

    @Test
    void thePreferredRoleOrAnotherOfTheTokenCanBeHad() {
        String admin = acme.tokens("admin").idToken();
        assertThat(role(credentials(AcmeCognito.STRICT, admin))).isEqualTo("acme-administrator");
        assertThat(role(acme.identities()
                        .getCredentialsForIdentity(acme.credentials(AcmeCognito.STRICT, admin)
                                .customRoleArn(AcmeCognito.SUPPORT)
                                .build())
                        .credentials()))
                .isEqualTo("acme-support");
        assertThat(role(credentials(AcmeCognito.STRICT, acme.tokens("operator").idToken())))
                .isEqualTo("acme-operator");
        assertThat(role(credentials(AcmeCognito.UNMAPPED, admin))).isEqualTo("acme-support");
    }

    @Test
    void credentialsEndAfterAnHourOrWhenAFaultSaysSo() {
        Credentials first =
                credentials(AcmeCognito.STRICT, acme.tokens("operator").idToken());
        acme.sandbox().clock().advance(Duration.ofMinutes(59));
        assertThat(role(first)).isEqualTo("acme-operator");
        acme.sandbox().clock().advance(Duration.ofMinutes(1));
        assertExpired(first);
        Credentials second =
                credentials(AcmeCognito.STRICT, acme.tokens("operator").idToken());
        acme.sandbox().faults().expireCredentials();
        assertExpired(second);
    }

    @Test
    void aRoleThatTheTokenDoesNotNameIsDenied() {
        String support = acme.tokens("support").idToken();
        for (String pool : new String[] {AcmeCognito.STRICT, AcmeCognito.LENIENT, AcmeCognito.UNMAPPED}) {
            assertRefused(
                    () -> acme.identities()
                            .getCredentialsForIdentity(acme.credentials(pool, support)
                                    .customRoleArn(AcmeCognito.ADMINISTRATOR)
                                    .build()),
                    "Access to Role '" + AcmeCognito.ADMINISTRATOR + "' is forbidden.");
        }
    }

    @Test
    void ambiguityIsDeniedOrLeadsToTheAuthenticatedRole() {
        String denied = "The ambiguous role mapping rules for: " + AcmeCognito.POOL.providerName() + ":"
                + AcmeCognito.CLIENT + " denied this request.";
        for (String name : new String[] {"torn", "guest"}) {
            String token = acme.tokens(name).idToken();
            assertRefused(() -> credentials(AcmeCognito.STRICT, token), denied);
            assertThat(role(credentials(AcmeCognito.LENIENT, token))).isEqualTo("acme-support");
            assertThatThrownBy(() -> credentials(AcmeCognito.BROKEN, token))
                    .isInstanceOf(InvalidIdentityPoolConfigurationException.class)
                    .hasMessageStartingWith("Invalid identity pool configuration. Check assigned IAM roles");
        }
    }

    private static void assertExpired(Credentials credentials) {
        assertThatThrownBy(() -> role(credentials))
                .isInstanceOfSatisfying(
                        StsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken"));
    }

    /** As whom the credentials act. */
    private static String role(Credentials credentials) {
        AwsSessionCredentials keys = AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretKey(), credentials.sessionToken());
        try (StsClient sts = acme.at(StsClient.builder().credentialsProvider(StaticCredentialsProvider.create(keys)))) {
            return sts.getCallerIdentity().arn().split("/")[1];
        }
    }

    private static Credentials credentials(String pool, String idToken) {
        return acme.identities()
                .getCredentialsForIdentity(acme.credentials(pool, idToken).build())
                .credentials();
    }

    private static JWTClaimsSet claims(String token) {
        return SignedToken.read(token).orElseThrow().claims();
    }

    private static void assertRefused(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(NotAuthorizedException.class).hasMessageStartingWith(text + " (");
    }
}
