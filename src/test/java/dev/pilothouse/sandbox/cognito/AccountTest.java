package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.cognito.Account.Standing;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Group;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class AccountTest {
    @Test
    void theOnlyRoleIsPreferred() {
        assertThat(in(new Group("a", "role/a", 7)).preferredRole()).contains("role/a");
    }

    @Test
    void theLowestPrecedenceThatGivesARoleDecides() {
        Account account = in(new Group("a", "role/a", 2), new Group("b", "role/b", 1), new Group("c", "", 0));
        assertThat(account.preferredRole()).contains("role/b");
        assertThat(account.roles()).containsExactly("role/b", "role/a");
        assertThat(account.groupNames()).containsExactly("c", "b", "a");
    }

    @Test
    void groupsOfEqualPrecedencePreferARoleOnlyIfTheyShareIt() {
        assertThat(in(new Group("a", "role/a", 1), new Group("b", "role/b", 1)).preferredRole())
                .isEmpty();
        assertThat(in(new Group("a", "role/a", 1), new Group("b", "role/a", 1)).preferredRole())
                .contains("role/a");
    }

    @Test
    void withoutGroupsThereIsNoRole() {
        assertThat(in().preferredRole()).isEmpty();
        assertThat(in().roles()).isEmpty();
    }

    private static Account in(Group... groups) {
        Verifier none = new Verifier(BigInteger.ONE, BigInteger.ONE);
        return new Account(
                "sub",
                Map.of("email", "e@x"),
                new Account.Factors(none, Optional.empty()),
                new Standing(true, UserStatusType.CONFIRMED),
                List.of(groups));
    }
}
