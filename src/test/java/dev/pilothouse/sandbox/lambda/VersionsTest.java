package dev.pilothouse.sandbox.lambda;

import static dev.pilothouse.sandbox.lambda.LambdaTown.code;
import static dev.pilothouse.sandbox.lambda.LambdaTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

class VersionsTest {
    private static LambdaTown town;

    @BeforeAll
    static void open() {
        town = new LambdaTown();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void anew() {
        town.lambda.reset();
        town.sandbox.clock().hold();
        town.function(
                "f",
                (event, context) -> context.answer(
                        Json.object().put("is", context.environment("IS").orElse("none"))));
    }

    @Test
    void aVersionKeepsWhatLatestWasAndNothingIsPublishedTwice() {
        PublishVersionResponse one = publish("one");
        assertThat(one.version()).isEqualTo("1");
        assertThat(one.functionArn()).endsWith(":function:f:1");
        assertThat(town.sdk.publishVersion(it -> it.functionName("f")).version())
                .isEqualTo("1");
        publish("two");
        assertThat(answer("1")).contains("one");
        assertThat(answer("2")).contains("two");
        assertThat(town.sdk.listVersionsByFunction(it -> it.functionName("f")).versions())
                .extracting(FunctionConfiguration::version)
                .containsExactly("$LATEST", "1", "2");
        assertThat(town.sdk.invoke(it -> it.functionName("f").qualifier("1")).executedVersion())
                .isEqualTo("1");
    }

    @Test
    void aVersionIsPublishedOnlyOfTheCodeAndRevisionThatWereMeant() {
        assertThatThrownBy(
                        () -> town.sdk.publishVersion(it -> it.functionName("f").codeSha256("other")))
                .hasMessageContaining("CodeSHA256 (other) is different from current CodeSHA256 in $LATEST (");
        assertThatThrownBy(() -> town.sdk.publishVersion(
                        it -> it.functionName("f").revisionId(UUID.randomUUID().toString())))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void anAliasPointsAtAVersionAndMovesOnlyFromTheRevisionThatWasSeen() {
        publish("one");
        publish("two");
        town.sdk.createAlias(it -> it.functionName("f").name("live").functionVersion("1"));
        assertThat(answer("live")).contains("one");
        assertThat(town.sdk.getFunctionConfiguration(it -> it.functionName("f").qualifier("live")))
                .satisfies(it -> {
                    assertThat(it.version()).isEqualTo("1");
                    assertThat(it.functionArn()).endsWith(":f:live");
                });
        String seen = town.sdk.getAlias(it -> it.functionName("f").name("live")).revisionId();
        UpdateAliasResponse moved = town.sdk.updateAlias(
                it -> it.functionName("f").name("live").functionVersion("2").revisionId(seen));
        assertThat(moved.revisionId()).isNotEqualTo(seen);
        assertThat(answer("live")).contains("two");
        assertThatThrownBy(() -> town.sdk.updateAlias(it ->
                        it.functionName("f").name("live").functionVersion("1").revisionId(seen)))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void anAliasGivesAnotherVersionItsShareOfTheInvocations() {
        publish("one");
        publish("two");
        town.sdk.createAlias(it -> it.functionName("f")
                .name("live")
                .functionVersion("1")
                .routingConfig(r -> r.additionalVersionWeights(Map.of("2", 0.25))));
        long two = IntStream.range(0, 200)
                .filter(_ -> answer("live").contains("two"))
                .count();
        assertThat(two).isBetween(25L, 75L);
        town.sdk.updateAlias(
                it -> it.functionName("f").name("live").routingConfig(r -> r.additionalVersionWeights(Map.of())));
        assertThat(town.sdk.getAlias(it -> it.functionName("f").name("live")).routingConfig())
                .isNull();
    }

    @Test
    void weightsThatCannotBeAreRefused() {
        publish("one");
        publish("two");
        weights("1", Map.of("1", 0.5), "InvalidParameterValueException", "already included in routing configuration");
        weights("1", Map.of("2", 1.5), "ValidationException", "Member must have value less than or equal to 1.0");
        weights("$LATEST", Map.of("2", 0.5), "InvalidParameterValueException", "$LATEST is not supported for an alias");
        weights(
                "1",
                Map.of("9", 0.5),
                "ResourceNotFoundException",
                "Function not found: arn:aws:lambda:us-east-1:402112345678:function:f:9");
    }

    private static void weights(String version, Map<String, Double> weights, String code, String text) {
        assertThatThrownBy(() -> town.sdk.createAlias(it -> it.functionName("f")
                        .name("live")
                        .functionVersion(version)
                        .routingConfig(r -> r.additionalVersionWeights(weights))))
                .satisfies(e -> {
                    assertThat(code(e)).isEqualTo(code);
                    assertThat(text(e)).contains(text);
                });
    }

    @Test
    void aliasesAreListedRefusedTwiceAndDeletedEvenIfTheyAreNotThere() {
        publish("one");
        town.sdk.createAlias(it -> it.functionName("f").name("live").functionVersion("1"));
        town.sdk.createAlias(it -> it.functionName("f").name("test").functionVersion("$LATEST"));
        assertThatThrownBy(() -> town.sdk.createAlias(
                        it -> it.functionName("f").name("live").functionVersion("1")))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("Alias already exists: arn:aws:lambda:us-east-1:402112345678:function:f:live");
        assertThatThrownBy(() -> town.sdk.createAlias(
                        it -> it.functionName("f").name("42").functionVersion("1")))
                .satisfies(e -> assertThat(code(e)).isEqualTo("ValidationException"));
        assertThat(town.sdk
                        .listAliases(it -> it.functionName("f").functionVersion("1"))
                        .aliases())
                .extracting(AliasConfiguration::name)
                .containsExactly("live");
        for (int twice = 0; twice < 2; twice++) {
            town.sdk.deleteAlias(it -> it.functionName("f").name("live"));
        }
        assertThatThrownBy(() -> town.sdk.getAlias(it -> it.functionName("f").name("live")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Cannot find alias arn:");
    }

    private static PublishVersionResponse publish(String is) {
        town.sdk.updateFunctionConfiguration(
                it -> it.functionName("f").environment(e -> e.variables(Map.of("IS", is))));
        town.sandbox.clock().advance(Duration.ofSeconds(1));
        return town.sdk.publishVersion(it -> it.functionName("f"));
    }

    private static String answer(String qualifier) {
        return town.sdk
                .invoke(it -> it.functionName("f").qualifier(qualifier))
                .payload()
                .asUtf8String();
    }
}
