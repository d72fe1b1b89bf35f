package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition;
import dev.pilothouse.sandbox.cognito.IdentityPoolService;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import java.util.LinkedHashSet;
import java.util.Set;

/** The user pool, a group for each role, and the identity pool that gives a group's members its role. */
final class SignInSeed {
    private SignInSeed() {}

    static void plant(Sandbox sandbox) {
        AppClient client = AppClient.of(AcmeShop.APP_CLIENT);
        UserPoolDefinition pool = UserPoolDefinition.of(AcmeShop.USER_POOL)
                .with(client)
                .with(UserPoolDefinition.Rules.usual().asking("name"));
        Set<String> roles = new LinkedHashSet<>();
        for (Person person : AcmeShop.people()) {
            if (roles.add(person.role())) {
                pool = pool.with(person.group(roles.size() - 1));
            }
            pool = pool.with(person.inPool());
        }
        sandbox.service(UserPoolService.class).create(pool);
        sandbox.service(IdentityPoolService.class)
                .create(IdentityPoolDefinition.of(
                        AcmeShop.IDENTITY_POOL, IdentityPoolDefinition.Provider.of(pool, client)));
    }
}
