package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
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

    /** The month's free invalidations are the account's; a staging distribution gets an id of its own. Those two are read. */
    @ParameterizedTest
    @ValueSource(strings = {"support-read", "support-edit", "operator"})
    void whateverElseIsAllowedOfDistributionsIsAllowedOfTheApplicationsAlone(String role) {
        for (JsonNode statement : read(role).get("Statement")) {
            if (texts(statement.get("Resource")).stream().anyMatch(arn -> arn.endsWith(":distribution/*"))) {
                assertThat(texts(statement.get("Action")))
                        .isSubsetOf(
                                "cloudfront:GetInvalidation",
                                "cloudfront:ListInvalidations",
                                "cloudfront:GetContinuousDeploymentPolicy",
                                "cloudfront:GetDistributionConfig");
            }
        }
    }

    @Test
    void whatASupportRoleMayNotDoIsRefusedWithThePermissionItLacks() {
        Set<String> tables = Set.of(
                "tables.save",
                "tables.delete-items",
                "tables.edit-selected",
                "tables.new-item",
                "tables.duplicate",
                "tables.delete");

        assertThat(refused("support-read")).containsAll(writing()).containsAll(tables);
        assertThat(refused("support-edit"))
                .containsAll(without(writing(), tables))
                .doesNotContainAnyElementsOf(tables);
        assertThat(refused("operator")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-read", "support-edit", "operator"})
    void aPolicyIsShortEnoughForIam(String role) {
        // IAM quotas: a managed policy has at most 6,144 characters, white space not counted.
        assertThat(read(role).toString()).hasSizeLessThanOrEqualTo(6144);
    }

    /** What of all commands the gate holds back, each of which has to name an action that the policy does not have. */
    private static Set<String> refused(String role) {
        Gate gate = new Gate(List.copyOf(actions(role)));
        return commands()
                .filter(command -> gate.refusal(command)
                        .filter(reason -> command.needs().stream()
                                .anyMatch(needs -> reason.contains(needs.action())
                                        && !actions(role).contains(needs.action())))
                        .isPresent())
                .map(IamPoliciesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that write, but undoing, whose needs are known with the entry. */
    private static Set<String> writing() {
        return commands()
                .filter(Command::writes)
                .map(IamPoliciesTest::name)
                .filter(name -> !name.endsWith(".undo"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(name -> !some.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Command> commands() {
        return SignedInScreen.FEATURES.stream().flatMap(feature -> feature.commands().stream());
    }

    private static String name(Command command) {
        return command.pane() + "." + command.id();
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
