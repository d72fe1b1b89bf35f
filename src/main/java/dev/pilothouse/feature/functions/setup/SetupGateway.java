package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.functions.shape.FieldsGateway;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.Standing;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigListItem;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/** Reads and changes how a function is set up. Blocking; thread-safe. */
public final class SetupGateway {
    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);
    private final AwsClients clients;
    private final Explains explains;

    public SetupGateway(AwsClients clients, Explains explains) {
        this.clients = clients;
        this.explains = explains;
    }

    /** How its newest code is set up. */
    FunctionShape read(String function) {
        return FieldsGateway.shape(
                read().getFunctionConfiguration(request -> request.functionName(function))::getValueForField);
    }

    /** How many copies may run, and wait. */
    Concurrency concurrency(String function) {
        return new Concurrency(
                reserved(function),
                read()
                        .listProvisionedConcurrencyConfigsPaginator(request -> request.functionName(function))
                        .provisionedConcurrencyConfigs()
                        .stream()
                        .map(SetupGateway::provisioned)
                        .toList());
    }

    /** How many copies may run at most; empty: as many as the account has left. */
    Optional<Integer> reserved(String function) {
        return Optional.ofNullable(read().getFunctionConcurrency(request -> request.functionName(function))
                .reservedConcurrentExecutions());
    }

    /** How many wait ready for an alias or a version. */
    int provisioned(String function, String qualifier) {
        try {
            return read().getProvisionedConcurrencyConfig(
                            request -> request.functionName(function).qualifier(qualifier))
                    .requestedProvisionedConcurrentExecutions();
        } catch (ProvisionedConcurrencyConfigNotFoundException none) {
            return 0;
        }
    }

    /**
     * Sets memory, time and variables, if the function is as it was read; then waits until that holds. Sent once: where the
     * answer is lost, what is there then tells what became of it. Phase: "waiting for Lambda".
     *
     * @param read as it was read: its revision is the condition
     */
    FunctionShape save(FunctionShape read, Settings wanted, Permit permit, Progress progress)
            throws InterruptedException {
        Objects.requireNonNull(permit);
        try {
            clients.get(LambdaClient.class, LambdaClient::builder, Calls.ONCE)
                    .updateFunctionConfiguration(request(read, wanted));
        } catch (SdkException e) {
            Fault fault = explains.explain(e);
            if (fault.outcome() != Outcome.UNKNOWN
                    || !Settings.of(read(read.name())).equals(wanted)) {
                throw new Refused(fault, e);
            }
        }
        return settled(read.name(), progress);
    }

    /** Lets so many copies run at once; empty: as many as the account has left. */
    void reserve(String function, Optional<Integer> copies, Permit permit) {
        Objects.requireNonNull(permit);
        copies.ifPresentOrElse(
                many -> write().putFunctionConcurrency(
                                request -> request.functionName(function).reservedConcurrentExecutions(many)),
                () -> write().deleteFunctionConcurrency(request -> request.functionName(function)));
    }

    /** Has so many copies wait ready for an alias or a version; 0: none. */
    void provision(String function, String qualifier, int copies, Permit permit) {
        Objects.requireNonNull(permit);
        if (copies == 0) {
            write().deleteProvisionedConcurrencyConfig(
                            request -> request.functionName(function).qualifier(qualifier));
        } else {
            write().putProvisionedConcurrencyConfig(request ->
                    request.functionName(function).qualifier(qualifier).provisionedConcurrentExecutions(copies));
        }
    }

    // Variables that Lambda does not tell would be lost.
    private static UpdateFunctionConfigurationRequest request(FunctionShape read, Settings wanted) {
        UpdateFunctionConfigurationRequest.Builder request = UpdateFunctionConfigurationRequest.builder()
                .functionName(read.name())
                .memorySize(wanted.memory())
                .timeout(wanted.seconds())
                .revisionId(read.standing().revision());
        if (!read.around().environment().equals(wanted.environment())) {
            request.environment(variables -> variables.variables(wanted.environment()));
        }
        return request.build();
    }

    private FunctionShape settled(String function, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("waiting for Lambda"), 0, 0);
        Backoff backoff = new Backoff(FIRST_LOOK, LONGEST_LOOK);
        FunctionShape now = read(function);
        while (now.standing().update() == Standing.Update.UNDER_WAY) {
            backoff.pause();
            now = read(function);
        }
        if (now.standing().update() == Standing.Update.FAILED) {
            throw new Refused(new Fault(
                    Text.tr(
                            "Lambda took the settings, but could not put them into effect: {0}",
                            now.standing().reason().orElse(Text.tr("it does not say why"))),
                    Outcome.UNKNOWN,
                    Text.tr("Look at the function, then correct the settings or take them back."),
                    Remedy.CHECK,
                    Fault.Technical.NONE));
        }
        return now;
    }

    private static Concurrency.Provisioned provisioned(ProvisionedConcurrencyConfigListItem it) {
        String arn = it.functionArn();
        return new Concurrency.Provisioned(
                arn.substring(arn.lastIndexOf(':') + 1),
                it.requestedProvisionedConcurrentExecutions(),
                it.availableProvisionedConcurrentExecutions(),
                it.statusAsString());
    }

    private LambdaClient read() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.READ);
    }

    private LambdaClient write() {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.WRITE);
    }
}
