package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cognito.IdentityPoolDefinition;
import dev.pilothouse.sandbox.cognito.IdentityPoolService;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import java.util.List;

/** The user pool, a group for each role, and the identity pool that gives a group's members its role. */
final class SignInSeed {
    private SignInSeed() {}

    static void plant(Sandbox sandbox) {
        AppClient client = AppClient.of(AcmeShop.APP_CLIENT);
        UserPoolDefinition pool = UserPoolDefinition.of(AcmeShop.USER_POOL).with(client);
        List<Person> people = AcmeShop.people();
        for (int i = 0; i < people.size(); i++) {
            pool = pool.with(people.get(i).group(i)).with(people.get(i).inPool());
        }
        sandbox.service(UserPoolService.class).create(pool);
        sandbox.service(IdentityPoolService.class)
                .create(IdentityPoolDefinition.of(
                        AcmeShop.IDENTITY_POOL, IdentityPoolDefinition.Provider.of(pool, client)));
    }
}
