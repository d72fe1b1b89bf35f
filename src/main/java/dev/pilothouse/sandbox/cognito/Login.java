package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition.Provider;
import dev.pilothouse.sandbox.wire.ApiError;
import java.time.Instant;
import java.util.List;

/** An entry of {@code Logins} that was believed: a provider and its word for who somebody is. */
record Login(Provider provider, SignedToken token) {
    /**
     * Checks an ID token as OpenID Connect Core 3.1.3.7 asks: form, issuer, audience, signature, expiry.
     *
     * @param providers those of the pool that have the login's name, one for each app client
     */
    static Login believed(List<Provider> providers, TokenIssuer issuer, String text, Instant now) {
        SignedToken token =
                SignedToken.read(text).orElseThrow(() -> invalid("Not a valid OpenId Connect identity token."));
        if (!token.text("iss").equals("https://" + providers.getFirst().name())) {
            throw invalid("Issuer doesn't match providerName");
        }
        List<String> audience = token.claims().getAudience();
        if (audience.isEmpty()) {
            throw invalid("Missing a required claim: aud");
        }
        if (!token.isSignedBy(issuer.published())) {
            throw invalid("Couldn't verify signed token.");
        }
        Provider provider = providers.stream()
                .filter(candidate -> audience.contains(candidate.clientId()))
                .findFirst()
                .orElseThrow(Login::unsupported);
        if (!now.isBefore(token.expires())) {
            throw invalid("Token expired: " + now.getEpochSecond() + " >= "
                    + token.expires().getEpochSecond());
        }
        if (provider.serverSideTokenCheck() && issuer.hasRevoked(token.claims())) {
            // AWS documents that it refuses, not in which words.
            throw invalid("Token was revoked.");
        }
        return new Login(provider, token);
    }

    String subject() {
        return token.text("sub");
    }

    static ApiError unsupported() {
        return Refused.notAuthorized("Token is not from a supported provider of this identity pool.");
    }

    private static ApiError invalid(String why) {
        return Refused.notAuthorized("Invalid login token. " + why);
    }
}
