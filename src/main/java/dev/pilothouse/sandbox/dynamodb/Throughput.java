package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What a table costs: by request, or by units a second. */
final class Throughput {
    private Throughput() {}

    static Settings of(CreateTableRequest request) {
        BillingMode mode = request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode();
        return with(Settings.ON_DEMAND, mode, request.provisionedThroughput());
    }

    /** Where an update says nothing of it, it stays. */
    static Settings of(UpdateTableRequest request, Settings before) {
        if (request.billingMode() == null && request.provisionedThroughput() == null) {
            return before;
        }
        BillingMode mode = request.billingMode();
        if (mode == null) {
            mode = before.provisioned().isEmpty() ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED;
        }
        return with(before, mode, request.provisionedThroughput());
    }

    private static Settings with(Settings before, BillingMode mode, ProvisionedThroughput units) {
        if (mode == BillingMode.PAY_PER_REQUEST) {
            if (units != null) {
                throw Invalid.parameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                        + " BillingMode is PAY_PER_REQUEST");
            }
            return before.provisioned(Optional.empty());
        }
        if (units == null || units.readCapacityUnits() == null || units.writeCapacityUnits() == null) {
            throw Invalid.parameter(
                    "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        }
        new Require()
                .between(
                        "provisionedThroughput.readCapacityUnits",
                        number(units.readCapacityUnits()),
                        1,
                        Integer.MAX_VALUE)
                .between(
                        "provisionedThroughput.writeCapacityUnits",
                        number(units.writeCapacityUnits()),
                        1,
                        Integer.MAX_VALUE)
                .all();
        return before.provisioned(
                Optional.of(new Settings.Provisioned(units.readCapacityUnits(), units.writeCapacityUnits())));
    }

    private static int number(long units) {
        return (int) Math.min(units, Integer.MAX_VALUE);
    }
}
