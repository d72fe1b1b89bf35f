package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The CloudFormation template under {@code assets/iam} hangs together, and its roles are the policies beside it. */
class IamTemplateTest {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

    // CloudFormation's reference of resource types: what GetAtt answers of them, as far as it is used here.
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("AWS::Cognito::UserPool", Set.of("ProviderName", "Arn"), "AWS::IAM::Role", Set.of("Arn"));

    private final JsonNode template = IamPoliciesTest.read("pilothouse-template");
    private final JsonNode resources = template.get("Resources");

    @ParameterizedTest
    @CsvSource({"support-read, SupportRead", "support-edit, SupportEdit", "operator, Operator"})
    void aRoleOfTheTemplateIsThePolicyBesideIt(String policy, String resource) {
        JsonNode role = resources.at("/" + resource + "Role/Properties");

        assertThat(role.at("/Policies")).hasSize(1);
        assertThat(plain(role.at("/Policies/0/PolicyDocument"))).isEqualTo(IamPoliciesTest.read(policy));
        assertThat(resources
                        .at("/" + resource + "Group/Properties/RoleArn/Fn::GetAtt/0")
                        .asString())
                .isEqualTo(resource + "Role");
        assertThat(resources.at("/" + resource + "Group/Properties/GroupName").asString())
                .isEqualTo(policy);
    }

    @Test
    void ofTwoGroupsTheLessPowerfulOneCounts() {
        // Cognito prefers the lowest precedence: somebody in two groups gets the role with less.
        assertThat(precedence("SupportRead")).isLessThan(precedence("SupportEdit"));
        assertThat(precedence("SupportEdit")).isLessThan(precedence("Operator"));
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryParameterIsUsed() {
        Set<String> used = new TreeSet<>();
        references(template, (name, attribute) -> {
            used.add(name);
            boolean parameter = template.get("Parameters").has(name) && attribute.isEmpty();
            boolean resource = resources.has(name)
                    && (attribute.isEmpty()
                            || ATTRIBUTES
                                    .getOrDefault(
                                            resources.get(name).get("Type").asString(), Set.of())
                                    .contains(attribute));
            assertThat(parameter || resource || name.matches("AWS::(AccountId|Region|Partition)"))
                    .as(name + " " + attribute)
                    .isTrue();
        });
        assertThat(used).containsAll(template.get("Parameters").propertyNames());
    }

    @Test
    void signingInTakesACodeAndWhoeverHasNoGroupGetsNoRole() {
        assertThat(resources.at("/UserPool/Properties/MfaConfiguration").asString())
                .isEqualTo("ON");
        assertThat(resources
                        .at("/UserPool/Properties/AdminCreateUserConfig/AllowAdminCreateUserOnly")
                        .asBoolean())
                .isTrue();
        assertThat(resources.at("/Client/Properties/GenerateSecret").asBoolean(true))
                .isFalse();
        assertThat(resources
                        .at("/IdentityPool/Properties/AllowUnauthenticatedIdentities")
                        .asBoolean(true))
                .isFalse();
        assertThat(resources
                        .at("/RolesByGroup/Properties/RoleMappings/pilothouse/AmbiguousRoleResolution")
                        .asString())
                .isEqualTo("Deny");
    }

    @Test
    void onlyThisIdentityPoolMayTakeTheRoles() {
        for (String role : Set.of("SupportReadRole", "SupportEditRole", "OperatorRole")) {
            JsonNode condition =
                    resources.at("/" + role + "/Properties/AssumeRolePolicyDocument/Statement/0/Condition");
            assertThat(condition
                            .at("/StringEquals/cognito-identity.amazonaws.com:aud/Ref")
                            .asString())
                    .isEqualTo("IdentityPool");
            assertThat(condition
                            .at("/ForAnyValue:StringLike/cognito-identity.amazonaws.com:amr")
                            .asString())
                    .isEqualTo("authenticated");
        }
    }

    @Test
    void theTemplateIsSmallEnoughToBeSentAsItIs() throws IOException {
        // CloudFormation quotas: 51,200 bytes in a request.
        assertThat(Files.size(Path.of("assets", "iam", "pilothouse-template.json")))
                .isLessThan(51_200);
    }

    private int precedence(String group) {
        return resources.at("/" + group + "Group/Properties/Precedence").asInt();
    }

    // {"Fn::Sub": "text"} as the text.
    private static JsonNode plain(JsonNode node) {
        JsonNode copy = node.deepCopy();
        for (JsonNode statement : copy.get("Statement")) {
            JsonNode resource = statement.get("Resource");
            if (resource.has("Fn::Sub")) {
                ((ObjectNode) statement).set("Resource", resource.get("Fn::Sub"));
            }
            for (int at = 0; at < resource.size() && resource.isArray(); at++) {
                ((ArrayNode) resource).set(at, resource.get(at).get("Fn::Sub"));
            }
        }
        return copy;
    }

    private static void references(JsonNode node, BiConsumer<String, String> found) {
        if (node.has("Ref")) {
            found.accept(node.get("Ref").asString(), "");
        }
        if (node.has("Fn::GetAtt")) {
            found.accept(
                    node.get("Fn::GetAtt").get(0).asString(),
                    node.get("Fn::GetAtt").get(1).asString());
        }
        if (node.has("Fn::Sub")) {
            Matcher places = PLACE.matcher(node.get("Fn::Sub").asString());
            while (places.find()) {
                String[] parts = places.group(1).split("\\.", 2);
                found.accept(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        node.forEach(child -> references(child, found));
    }
}
