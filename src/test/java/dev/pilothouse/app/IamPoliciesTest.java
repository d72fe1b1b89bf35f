package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.command.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The policies under {@code assets/iam} allow what the program does, and nothing else: neither can change without the other. */
class IamPoliciesTest {
    private static final Path FOLDER = Path.of("assets", "iam");
    private static final Pattern READS =
            Pattern.compile("[a-z0-9]+:((Get|List|Describe|BatchGet|Filter)\\w*|Query|Scan|PartiQLSelect"
                    + "|StartLiveTail|StartQuery|StopQuery)");

    // Service Authorization Reference: these have no resource type.
    private static final Set<String> WITHOUT_RESOURCE = Set.of(
            "cloudfront:ListDistributions",
            "cloudwatch:GetMetricData",
            "dynamodb:ListExports",
            "dynamodb:ListImports",
            "dynamodb:ListTables",
            "lambda:ListEventSourceMappings",
            "lambda:ListFunctions",
            "logs:DeleteQueryDefinition",
            "logs:DescribeDeliveries",
            "logs:DescribeDeliverySources",
            "logs:DescribeQueryDefinitions",
            "logs:GetQueryResults",
            "logs:PutQueryDefinition",
            "logs:StopQuery",
            "xray:BatchGetTraces");

    @Test
    void everyCallOfTheProgramIsDeclaredByAPane() throws IOException {
        assertThat(declared()).containsAll(AwsActions.called());
    }

    @Test
    void nothingIsDeclaredThatTheProgramNeverCalls() throws IOException {
        assertThat(declared()).isSubsetOf(AwsActions.called());
    }

    @Test
    void theOperatorMayDoAllThatIsDeclaredAndNothingElse() {
        assertThat(actions("operator")).containsExactlyElementsOf(declared());
    }

    @Test
    void supportThatReadsMayOpenEveryPaneAndChangeNothing() {
        Set<String> panes = SignedInScreen.FEATURES.stream()
                .flatMap(feature -> feature.needs().stream())
                .map(Needs::action)
                .filter(action -> READS.matcher(action).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(actions("support-read"))
                .containsAll(panes)
                .isSubsetOf(declared())
                .allMatch(action -> READS.matcher(action).matches());
    }

    @Test
    void supportThatEditsMayChangeItemsOfTablesBeyondThat() {
        Set<String> more = new TreeSet<>(actions("support-edit"));
        more.removeAll(actions("support-read"));

        assertThat(actions("support-edit")).containsAll(actions("support-read"));
        assertThat(more).containsExactly("dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-read", "support-edit", "operator"})
    void onlyActionsWithoutAResourceAreAllowedOnAll(String role) {
        for (JsonNode statement : read(role).get("Statement")) {
            Set<String> actions = texts(statement.get("Action"));
            Set<String> resources = texts(statement.get("Resource"));
            if (resources.contains("*")) {
                assertThat(resources).hasSize(1);
                assertThat(WITHOUT_RESOURCE).containsAll(actions);
            } else {
                assertThat(actions).noneMatch(WITHOUT_RESOURCE::contains);
                assertThat(resources).allMatch(arn -> arn.matches("arn:\\$\\{AWS::Partition}:[a-z0-9]+:.*"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-read", "support-edit", "operator"})
    void aPolicyIsShortEnoughForIam(String role) {
        // IAM quotas: a managed policy has at most 6,144 characters, white space not counted.
        assertThat(read(role).toString()).hasSizeLessThanOrEqualTo(6144);
    }

    private static Set<String> declared() {
        return SignedInScreen.FEATURES.stream()
                .flatMap(feature -> Stream.concat(
                        feature.commands().stream().flatMap(it -> it.needs().stream()), feature.needs().stream()))
                .flatMap(needs -> Stream.concat(Stream.of(needs.action()), needs.instead().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> actions(String role) {
        return StreamSupport.stream(read(role).get("Statement").spliterator(), false)
                .peek(statement ->
                        assertThat(statement.get("Effect").asString()).isEqualTo("Allow"))
                .flatMap(statement -> texts(statement.get("Action")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> texts(JsonNode node) {
        List<JsonNode> all =
                node.isArray() ? StreamSupport.stream(node.spliterator(), false).toList() : List.of(node);
        return all.stream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
