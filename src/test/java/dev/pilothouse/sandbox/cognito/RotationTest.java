package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/** Refresh tokens that are good for one refresh. */
class RotationTest {
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
    void eachRefreshBringsANewTokenAndWithoutGraceTheOldOneIsUsedUp() {
        String client = AcmeCognito.STRICTLY_ROTATING_CLIENT;
        String first = signedIn(client);
        String second = refreshed(client, first).refreshToken();
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> refreshed(client, first)).isInstanceOf(RefreshTokenReuseException.class);
        assertThat(refreshed(client, second).refreshToken()).isNotEqualTo(second);
    }

    @Test
    void withinTheGraceARepeatComesToTheSameNewToken() {
        String client = AcmeCognito.ROTATING_CLIENT;
        String first = signedIn(client);
        String second = refreshed(client, first).refreshToken();
        assertThat(refreshed(client, first).refreshToken()).isEqualTo(second);
        acme.sandbox().clock().advance(Duration.ofSeconds(61));
        assertThatThrownBy(() -> refreshed(client, first)).isInstanceOf(RefreshTokenReuseException.class);
        assertThat(refreshed(client, second).idToken()).isNotEmpty();
    }

    @Test
    void rotationDoesNotProlongTheSignIn() {
        String client = AcmeCognito.ROTATING_CLIENT;
        String first = signedIn(client);
        acme.sandbox().clock().advance(Duration.ofDays(29));
        String second = refreshed(client, first).refreshToken();
        acme.sandbox().clock().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> refreshed(client, second))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageStartingWith("Refresh Token has expired");
    }

    @Test
    void revokingAnyOfThemEndsTheSignIn() {
        String client = AcmeCognito.ROTATING_CLIENT;
        String first = signedIn(client);
        String second = refreshed(client, first).refreshToken();
        acme.users().revokeToken(q -> q.clientId(client).token(first));
        assertThatThrownBy(() -> refreshed(client, second))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageStartingWith("Refresh Token has been revoked");
    }

    @Test
    void theOlderFlowIsNotAllowedWithRotation() {
        String token = signedIn(AcmeCognito.ROTATING_CLIENT);
        assertThatThrownBy(() -> acme.users()
                        .initiateAuth(q -> q.clientId(AcmeCognito.ROTATING_CLIENT)
                                .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                                .authParameters(Map.of("REFRESH_TOKEN", token))))
                .isInstanceOf(InvalidParameterException.class);
    }

    private static String signedIn(String client) {
        return acme.signIn("operator").by(client).with(AcmeCognito.PASSWORD).refreshToken();
    }

    private static AuthenticationResultType refreshed(String client, String token) {
        return acme.users()
                .getTokensFromRefreshToken(q -> q.clientId(client).refreshToken(token))
                .authenticationResult();
    }
}
