package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;

/** The pretend CloudWatch: reading metrics, which the other services record. Thread-safe. */
public final class CloudWatchService implements Service {
    private final World world;
    private final Metrics metrics;

    /** Without metrics. */
    public CloudWatchService(World world) {
        this.world = world;
        this.metrics = new Metrics(world.clock());
    }

    /** Where other services record. */
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public String signingName() {
        return "monitoring";
    }

    @Override
    public Protocol protocol() {
        return Protocol.QUERY;
    }

    @Override
    public Class<?> client() {
        return CloudWatchClient.class;
    }

    @Override
    public String namespace() {
        return "http://monitoring.amazonaws.com/doc/2010-08-01/";
    }

    @Override
    public void operations(Operations on) {
        on.on(
                        GetMetricDataRequest.class,
                        "cloudwatch:GetMetricData",
                        _ -> "*",
                        new DataCalls(metrics, world.region())::get)
                .on(
                        GetMetricStatisticsRequest.class,
                        "cloudwatch:GetMetricStatistics",
                        _ -> "*",
                        new StatisticsCalls(metrics, world.region())::get)
                .on(
                        ListMetricsRequest.class,
                        "cloudwatch:ListMetrics",
                        _ -> "*",
                        new ListCalls(metrics, world.region())::list);
    }

    @Override
    public void reset() {
        metrics.clear();
    }
}
