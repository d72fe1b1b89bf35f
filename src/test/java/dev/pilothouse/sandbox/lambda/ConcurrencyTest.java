package dev.pilothouse.sandbox.lambda;

import static dev.pilothouse.sandbox.lambda.LambdaTown.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

class ConcurrencyTest {
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
        town.lines.clear();
        town.echo("f");
        town.lambda.publish("f", "hash", "", town.sandbox.clock().instant());
    }

    @Test
    void aReservationOfNoneStopsAFunctionUntilItIsTakenBack() {
        reserve(0);
        assertThatThrownBy(() -> town.sdk.invoke(it -> it.functionName("f")))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        e -> assertThat(e.reasonAsString())
                                .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
        assertThat(town.sdk.getFunctionConcurrency(it -> it.functionName("f")).reservedConcurrentExecutions())
                .isZero();
        town.sdk.deleteFunctionConcurrency(it -> it.functionName("f"));
        assertThat(town.sdk.invoke(it -> it.functionName("f")).statusCode()).isEqualTo(200);
        assertThat(town.sdk.getFunctionConcurrency(it -> it.functionName("f")).reservedConcurrentExecutions())
                .isNull();
    }

    @Test
    void reservationsLeaveAHundredToAllOthers() {
        reserve(900);
        assertThat(town.sdk.getAccountSettings().accountLimit().unreservedConcurrentExecutions())
                .isEqualTo(100);
        assertThatThrownBy(() -> reserve(901))
                .satisfies(e -> assertThat(text(e))
                        .isEqualTo("Specified ReservedConcurrentExecutions for function decreases account's"
                                + " UnreservedConcurrentExecution below its minimum value of [100]."));
    }

    @Test
    void whatIsProvisionedIsReadyAfterAWhileAndNeverCold() {
        provision("1", 2);
        assertThat(provisioned("1").status()).isEqualTo(ProvisionedConcurrencyStatusEnum.IN_PROGRESS);
        town.sandbox.clock().advance(Duration.ofSeconds(1));
        assertThat(provisioned("1").status()).isEqualTo(ProvisionedConcurrencyStatusEnum.READY);
        assertThat(provisioned("1").availableProvisionedConcurrentExecutions()).isEqualTo(2);
        town.sdk.invoke(it -> it.functionName("f").qualifier("1"));
        assertThat(town.said()).noneMatch(line -> line.startsWith("INIT_START"));
        assertThat(town.sdk
                        .listProvisionedConcurrencyConfigs(it -> it.functionName("f"))
                        .provisionedConcurrencyConfigs())
                .singleElement()
                .satisfies(it -> assertThat(it.functionArn()).endsWith(":f:1"));
        town.sdk.deleteProvisionedConcurrencyConfig(it -> it.functionName("f").qualifier("1"));
        assertThatThrownBy(() -> provisioned("1")).isInstanceOf(ProvisionedConcurrencyConfigNotFoundException.class);
    }

    @Test
    void latestAndMoreThanThereIsCannotBeProvisioned() {
        assertThatThrownBy(() -> provision("$LATEST", 1))
                .hasMessageContaining("cannot be applied to unpublished function versions");
        assertThatThrownBy(() -> provision("1", 1001))
                .hasMessageContaining("greater than account's unreserved concurrency [1000]");
        reserve(3);
        assertThatThrownBy(() -> provision("1", 4))
                .hasMessageContaining("should not be greater than the reservedConcurrentExecution");
    }

    private static void reserve(int count) {
        town.sdk.putFunctionConcurrency(it -> it.functionName("f").reservedConcurrentExecutions(count));
    }

    private static void provision(String qualifier, int count) {
        town.sdk.putProvisionedConcurrencyConfig(
                it -> it.functionName("f").qualifier(qualifier).provisionedConcurrentExecutions(count));
    }

    private static GetProvisionedConcurrencyConfigResponse provisioned(String qualifier) {
        return town.sdk.getProvisionedConcurrencyConfig(
                it -> it.functionName("f").qualifier(qualifier));
    }
}
