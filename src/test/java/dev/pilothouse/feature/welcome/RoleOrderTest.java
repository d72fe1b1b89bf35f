package dev.pilothouse.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.signin.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleOrderTest {
    private static final Role ADMINISTRATOR = role("acme-administrator");
    private static final Role OPERATOR = role("acme-operator");
    private static final Role SUPPORT = role("acme-support");
    private static final Map<String, List<String>> LISTED = Map.of(
            "acme-administrator", List.of("*"),
            "acme-operator", List.of("s3:*", "cloudfront:CreateInvalidation"),
            "acme-support", List.of("s3:GetObject", "s3:List*", "cloudfront:Get*"));

    @Test
    void theLeastPowerfulComesFirstWhereTheWorkspaceListsThem() {
        assertThat(RoleOrder.leastPowerfulFirst(List.of(ADMINISTRATOR, OPERATOR, SUPPORT), LISTED))
                .containsExactly(SUPPORT, OPERATOR, ADMINISTRATOR);
    }

    @Test
    void whereOneIsNotListedTheTokensOrderStays() {
        List<Role> roles = List.of(OPERATOR, role("unheard-of"), SUPPORT);
        assertThat(RoleOrder.leastPowerfulFirst(roles, LISTED)).isEqualTo(roles);
    }

    private static Role role(String name) {
        return new Role("arn:aws:iam::402112345678:role/" + name);
    }
}
