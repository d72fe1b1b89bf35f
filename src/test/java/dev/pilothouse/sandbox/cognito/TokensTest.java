package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedTokenTypeException;

class TokensTest {
    private static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E";
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
    void theIdTokenSaysWhoSomebodyIsAndWhichRolesTheyHave() {
        JWTClaimsSet claims = claims(acme.tokens("admin").idToken());
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly(AcmeCognito.CLIENT);
        assertThat(claims.getClaims())
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", claims.getSubject())
                .containsEntry("email", "admin@acme.example")
                .containsEntry("email_verified", true)
                .containsEntry("cognito:groups", List.of("administrators", "operators", "support"))
                .containsEntry("cognito:preferred_role", AcmeCognito.ADMINISTRATOR)
                .containsEntry(
                        "cognito:roles", List.of(AcmeCognito.ADMINISTRATOR, AcmeCognito.OPERATOR, AcmeCognito.SUPPORT))
                .containsKeys("auth_time", "origin_jti", "jti", "event_id");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theAccessTokenNamesTheClientAndCarriesNoRoles() {
        AuthenticationResultType tokens = acme.tokens("operator");
        JWTClaimsSet access = claims(tokens.accessToken());
        assertThat(access.getClaims())
                .containsEntry("token_use", "access")
                .containsEntry("client_id", AcmeCognito.CLIENT)
                .containsEntry("scope", "aws.cognito.signin.user.admin")
                .containsEntry("username", AcmeCognito.OPERATOR_SUB)
                .containsEntry("cognito:groups", List.of("operators"))
                .containsEntry("origin_jti", claims(tokens.idToken()).getClaim("origin_jti"))
                .doesNotContainKeys("aud", "cognito:roles", "email");
    }

    @Test
    void thePublishedKeysVerifyTokensAndRejectThoseOfAnotherKey() throws Exception {
        String token = acme.tokens("operator").idToken();
        JWKSet published = published();
        assertThat(published.getKeys())
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
        assertThat(read(token).isSignedBy(published)).isTrue();
        assertThat(read(new SigningKey().sign(claims(token))).isSignedBy(published))
                .isFalse();
        assertThat(read(forged(claims(token), published)).isSignedBy(published)).isFalse();
        String[] parts = token.split("\\.");
        String payloadOfAnother = acme.tokens("admin").idToken().split("\\.")[1];
        assertThat(read(parts[0] + "." + payloadOfAnother + "." + parts[2]).isSignedBy(published))
                .isFalse();
    }

    @Test
    void thereAreNoKeysOfAPoolThatIsNotThere() throws Exception {
        assertThat(get("/eu-west-1_Zz99Zz99Z/.well-known/jwks.json").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void aRefreshTokenProlongsTheSignInWithBothOperations() {
        AuthenticationResultType tokens = acme.tokens("operator");
        acme.sandbox().clock().advance(Duration.ofMinutes(50));
        AuthenticationResultType first = refreshed(tokens.refreshToken());
        AuthenticationResultType second = acme.users()
                .getTokensFromRefreshToken(q -> q.clientId(AcmeCognito.CLIENT).refreshToken(tokens.refreshToken()))
                .authenticationResult();
        for (AuthenticationResultType fresh : List.of(first, second)) {
            assertThat(fresh.refreshToken()).isNull();
            JWTClaimsSet before = claims(tokens.idToken());
            JWTClaimsSet after = claims(fresh.idToken());
            assertThat(after.getClaim("origin_jti")).isEqualTo(before.getClaim("origin_jti"));
            assertThat(after.getClaim("auth_time")).isEqualTo(before.getClaim("auth_time"));
            assertThat(after.getJWTID()).isNotEqualTo(before.getJWTID());
            assertThat(after.getExpirationTime().toInstant())
                    .isAfterOrEqualTo(before.getExpirationTime().toInstant().plus(49, ChronoUnit.MINUTES));
        }
    }

    @Test
    void aRefreshTokenThatIsOldForeignOrInventedIsRefused() {
        AuthenticationResultType tokens = acme.tokens("operator");
        assertRefused(() -> refreshed("invented"), "Invalid Refresh Token");
        assertRefused(
                () -> acme.users()
                        .getTokensFromRefreshToken(
                                q -> q.clientId(AcmeCognito.BARE_CLIENT).refreshToken(tokens.refreshToken())),
                "Invalid Refresh Token");
        acme.sandbox().clock().advance(Duration.ofDays(30));
        assertRefused(() -> refreshed(tokens.refreshToken()), "Refresh Token has expired");
        assertThatThrownBy(() -> acme.users()
                        .initiateAuth(q -> q.clientId(AcmeCognito.CLIENT).authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("Missing required parameter REFRESH_TOKEN");
    }

    @Test
    void aRevokedSignInEndsWithItsTokensAndNoOther() {
        AuthenticationResultType revoked = acme.tokens("operator");
        AuthenticationResultType other = acme.tokens("operator");
        acme.users().revokeToken(q -> q.clientId(AcmeCognito.CLIENT).token(revoked.refreshToken()));
        assertRefused(() -> refreshed(revoked.refreshToken()), "Refresh Token has been revoked");
        assertRefused(() -> user(revoked.accessToken()), "Access Token has been revoked");
        assertThat(refreshed(other.refreshToken()).idToken()).isNotEmpty();
        assertThat(user(other.accessToken()).username()).isEqualTo(AcmeCognito.OPERATOR_SUB);
    }

    @Test
    void onlyItsClientMayRevokeARefreshTokenAndNothingElseCanBeRevoked() {
        AuthenticationResultType tokens = acme.tokens("operator");
        assertThatThrownBy(() -> acme.users()
                        .revokeToken(q -> q.clientId(AcmeCognito.BARE_CLIENT).token(tokens.refreshToken())))
                .isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> acme.users()
                        .revokeToken(q -> q.clientId(AcmeCognito.CLIENT).token(tokens.accessToken())))
                .isInstanceOf(UnsupportedTokenTypeException.class);
        acme.users().revokeToken(q -> q.clientId(AcmeCognito.CLIENT).token("invented"));
        assertThat(refreshed(tokens.refreshToken()).idToken()).isNotEmpty();
    }

    @Test
    void signingOutEverywhereEndsAllSignInsOfOnePerson() {
        AuthenticationResultType one = acme.tokens("operator");
        AuthenticationResultType two = acme.tokens("operator");
        AuthenticationResultType somebodyElses = acme.tokens("support");
        acme.users().globalSignOut(q -> q.accessToken(one.accessToken()));
        for (AuthenticationResultType ended : List.of(one, two)) {
            assertRefused(() -> refreshed(ended.refreshToken()), "Refresh Token has been revoked");
            assertRefused(() -> user(ended.accessToken()), "Access Token has been revoked");
        }
        assertThat(refreshed(somebodyElses.refreshToken()).idToken()).isNotEmpty();
        assertThat(user(acme.tokens("operator").accessToken()).username()).isEqualTo(AcmeCognito.OPERATOR_SUB);
    }

    @Test
    void afterAResetNobodyIsSignedIn() {
        AuthenticationResultType tokens = acme.tokens("operator");
        acme.reset();
        assertRefused(() -> user(tokens.accessToken()), "Access Token has been revoked");
        assertRefused(() -> refreshed(tokens.refreshToken()), "Invalid Refresh Token");
    }

    @Test
    void theHolderOfAnAccessTokenMaySeeThemselves() {
        assertThat(user(acme.tokens("operator").accessToken()).userAttributes())
                .contains(AttributeType.builder()
                        .name("email")
                        .value("operator@acme.example")
                        .build());
    }

    @Test
    void aTokenThatIsNoAccessTokenOrTooOldShowsNobody() {
        AuthenticationResultType tokens = acme.tokens("operator");
        assertRefused(() -> user("no token"), "Invalid Access Token");
        assertRefused(() -> user(tokens.idToken()), "Invalid Access Token");
        assertRefused(() -> user(new SigningKey().sign(claims(tokens.accessToken()))), "Invalid Access Token");
        acme.sandbox().clock().advance(Duration.ofMinutes(60));
        assertRefused(() -> user(tokens.accessToken()), "Access Token has expired");
    }

    private static GetUserResponse user(String accessToken) {
        return acme.users().getUser(q -> q.accessToken(accessToken));
    }

    private static AuthenticationResultType refreshed(String refreshToken) {
        return acme.users()
                .initiateAuth(q -> q.clientId(AcmeCognito.CLIENT)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
                .authenticationResult();
    }

    private static JWKSet published() throws Exception {
        HttpResponse<String> answer = get("/eu-west-1_Ab12Cd34E/.well-known/jwks.json");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JWKSet.parse(answer.body());
    }

    /** Signed by a key of our own that calls itself like the pool's. */
    private static String forged(JWTClaimsSet claims, JWKSet published) throws Exception {
        String kid = published.getKeys().getFirst().getKeyID();
        RSAKey key = new RSAKeyGenerator(2048).keyID(kid).generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = acme.sandbox().address().resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SignedToken read(String token) {
        return SignedToken.read(token).orElseThrow();
    }

    private static JWTClaimsSet claims(String token) {
        return read(token).claims();
    }

    private static void assertRefused(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(NotAuthorizedException.class).hasMessageStartingWith(text + " (");
    }
}
