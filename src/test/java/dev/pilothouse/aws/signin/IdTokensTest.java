package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which ID tokens are believed. */
class IdTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final PoolId POOL = new PoolId("eu-west-1_Ab12Cd34E");
    private static RSAKey key;
    private static RSAKey stranger;
    private final FaultyServer published = new FaultyServer(
            FaultyServer.answer(200, "Content-Type: application/json\r\n", new JWKSet(key.toPublicJWK()).toString()));
    private final AwsClients clients =
            AwsClients.unsigned("eu-west-1", Optional.of(published.uri()), call -> {}, TimeLimits.USUAL);
    private final IdTokens tokens = tokens(published);

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        stranger = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    @AfterEach
    void close() throws IOException {
        clients.close();
        published.close();
    }

    @Test
    void aGenuineTokenTellsWhoItIs() throws JOSEException {
        Claims claims = tokens.verify(signed(token -> token));
        assertThat(claims.subject()).isEqualTo("a2c2e290");
        assertThat(claims.name()).isEqualTo("ada@acme.example");
        assertThat(claims.roles()).extracting(Role::name).containsExactly("support", "operator");
        assertThat(claims.ambiguous()).isTrue();
        assertThat(published.requests())
                .singleElement()
                .asString()
                .startsWith("GET /eu-west-1_Ab12Cd34E/.well-known/jwks.json HTTP/1.1");
    }

    @Test
    void keysAreFetchedOnce() throws JOSEException {
        tokens.verify(signed(claims -> claims));
        tokens.verify(signed(claims -> claims));
        assertThat(published.requests()).hasSize(1);
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                change("another audience", claims -> claims.audience("other")),
                change("no audience", claims -> claims.audience((String) null)),
                change("another issuer", claims -> claims.issuer("https://evil.example")),
                change("another pool", claims -> claims.issuer(new PoolId("eu-west-1_Other").issuer())),
                change("an access token", claims -> claims.claim("token_use", "access")),
                change("no use", claims -> claims.claim("token_use", null)),
                change("expired five minutes ago", claims -> claims.expirationTime(at(Duration.ofMinutes(-5)))),
                change("no expiry", claims -> claims.expirationTime(null)),
                change("no subject", claims -> claims.subject(null)),
                change("not yet", claims -> claims.notBeforeTime(at(Duration.ofMinutes(5)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void aTokenForSomethingElseIsRefused(String name, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        String token = signed(change);
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherKeyOfTheSameNameIsRefused() throws JOSEException {
        String token = sign(JWSAlgorithm.RS256, "k1", new RSASSASigner(stranger));
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherAlgorithmIsRefused() throws JOSEException {
        String none = new PlainJWT(good().build()).serialize();
        String secret = sign(
                JWSAlgorithm.HS256, "k1", new MACSigner(key.toRSAPublicKey().getEncoded()));
        String stronger = sign(JWSAlgorithm.RS512, "k1", new RSASSASigner(key));
        assertThat(List.of(none, secret, stronger, "", "x", "a.b.c"))
                .allSatisfy(
                        token -> assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Refused.class));
    }

    @Test
    void anUnknownKeyIsLookedForOnceMoreAndThenNotForAWhile() throws JOSEException {
        tokens.verify(signed(claims -> claims));
        String token = sign(JWSAlgorithm.RS256, "k2", new RSASSASigner(stranger));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Refused.class);
        }
        assertThat(published.requests()).hasSize(2);
    }

    static Stream<Arguments> unusableKeys() {
        return Stream.of(
                Arguments.of("500", FaultyServer.answer(500, "", "")),
                Arguments.of(
                        "64 KiB and more", FaultyServer.answer(200, "", "{\"keys\":[" + " ".repeat(65_536) + "]}")),
                Arguments.of("not JSON", FaultyServer.answer(200, "", "<html>")),
                Arguments.of("cut", FaultyServer.reset()),
                Arguments.of("elsewhere", FaultyServer.answer(302, "Location: http://127.0.0.1:1/\r\n", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableKeys")
    void withoutKeysNobodyIsBelieved(String name, FaultyServer.Treatment treatment) throws Exception {
        try (FaultyServer server = new FaultyServer(treatment)) {
            IdTokens believing = tokens(server);
            String token = signed(claims -> claims);
            assertThatThrownBy(() -> believing.verify(token))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.fault().remedy()).isEqualTo(Remedy.RETRY));
        }
    }

    private IdTokens tokens(FaultyServer server) {
        return new IdTokens(
                POOL, POOL.keys(server.uri()), clients::document, "client", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .subject("a2c2e290")
                .issuer("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E")
                .audience("client")
                .expirationTime(at(Duration.ofHours(1)))
                .claim("token_use", "id")
                .claim("email", "ada@acme.example")
                .claim("cognito:roles", List.of("arn:aws:iam::1:role/support", "arn:aws:iam::1:role/acme/operator"));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return sign(change.apply(good()).build(), JWSAlgorithm.RS256, "k1", new RSASSASigner(key));
    }

    private static String sign(JWSAlgorithm algorithm, String kid, JWSSigner signer) throws JOSEException {
        return sign(good().build(), algorithm, kid, signer);
    }

    private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, String kid, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static Arguments change(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }
}
