package dev.pilothouse.aws.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/**
 * Verifies a pool's ID tokens as the developer guide's "Verifying JSON web tokens" asks: RS256 with a key that the pool
 * publishes, issuer, audience, expiry and {@code token_use}. Keys are fetched once, and again for an unknown one. Thread-safe.
 */
final class IdTokens {
    private static final int TIME_OUT_MILLIS = 5_000;
    private static final int KEYS_BYTES = 65_536;
    private static final Duration KEYS_LIFE = Duration.ofHours(12);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * @param keys where the pool publishes its keys
     * @param fetch reads them from there, without following redirections
     * @param client the app client that tokens have to be for
     */
    IdTokens(PoolId pool, URI keys, Fetch fetch, String client, Clock clock) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source(keys, fetch)));
        processor.setJWTClaimsSetVerifier(new AtServerTime(expected(pool), client, clock));
    }

    /** The claims of a genuine token; any other is refused. */
    Claims verify(String token) {
        try {
            return Claims.of(processor.process(token, null));
        } catch (JOSEException e) {
            throw Refusals.keysUnavailable(e);
        } catch (BadJOSEException | ParseException e) {
            throw Refusals.tokenNotGenuine(e);
        }
    }

    private static JWTClaimsSet expected(PoolId pool) {
        return new JWTClaimsSet.Builder()
                .issuer(pool.issuer())
                .claim("token_use", "id")
                .build();
    }

    private static JWKSource<SecurityContext> source(URI keys, Fetch fetch) {
        try {
            return JWKSourceBuilder.create(keys.toURL(), url -> read(keys, fetch))
                    .cache(KEYS_LIFE.toMillis(), TIME_OUT_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Resource read(URI keys, Fetch fetch) throws IOException {
        return new Resource(new String(fetch.document(keys, KEYS_BYTES), StandardCharsets.UTF_8), "application/json");
    }

    /** Reads a small document from the very address that is asked, or throws. */
    @FunctionalInterface
    interface Fetch {
        byte[] document(URI address, int mostBytes) throws IOException;
    }

    /** Compares with AWS's time, as far as it is known, and not with this computer's. */
    private static final class AtServerTime extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        AtServerTime(JWTClaimsSet expected, String client, Clock clock) {
            super(client, expected, Set.of("sub", "exp"));
            this.clock = clock;
            setMaxClockSkew(Math.toIntExact(LEEWAY.toSeconds()));
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
