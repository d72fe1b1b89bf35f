package dev.pilothouse.aws.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verified ID token says.
 *
 * @param subject the person's id in the pool, for ever the same
 * @param name the e-mail address, or the user name where there is none
 * @param roles that the person may take, in the token's order
 * @param preferred the role that the pool picked, by the groups' precedence
 */
record Claims(String subject, String name, List<Role> roles, Optional<Role> preferred, Instant expires) {
    Claims {
        roles = List.copyOf(roles);
    }

    static Claims of(JWTClaimsSet token) throws ParseException {
        String email = token.getStringClaim("email");
        List<String> roles = token.getStringListClaim("cognito:roles");
        return new Claims(
                token.getSubject(),
                email == null ? String.valueOf(token.getStringClaim("cognito:username")) : email,
                roles == null ? List.of() : roles.stream().map(Role::new).toList(),
                Optional.ofNullable(token.getStringClaim("cognito:preferred_role"))
                        .map(Role::new),
                token.getExpirationTime().toInstant());
    }

    /** Whether the identity pool can't know which role is wanted (developer guide, "Role-based access control"). */
    boolean ambiguous() {
        return preferred.isEmpty() && roles.size() > 1;
    }
}
