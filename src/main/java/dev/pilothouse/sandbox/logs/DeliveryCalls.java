package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.cloudwatchlogs.model.Delivery;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestinationType;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliverySource;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliveriesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeDeliverySourcesResponse;

/** What other services deliver their logs by: sources, and where each goes; made here and not through the API. Thread-safe. */
final class DeliveryCalls {
    private static final int MOST = 50;
    private final List<Delivered> all = new CopyOnWriteArrayList<>();

    /**
     * A delivery with its source.
     *
     * @param resource the ARN of what is logged
     * @param destination an ARN
     */
    record Delivered(String id, String source, String resource, String destination) {}

    void add(Delivered delivery) {
        all.add(delivery);
    }

    void clear() {
        all.clear();
    }

    DescribeDeliverySourcesResponse sources(DescribeDeliverySourcesRequest request, Call call) {
        int from = from(request.nextToken());
        int to = to(from, request.limit());
        return DescribeDeliverySourcesResponse.builder()
                .deliverySources(all.subList(from, to).stream()
                        .map(it -> DeliverySource.builder()
                                .name(it.source())
                                .resourceArns(it.resource())
                                .service("cloudfront")
                                .logType("ACCESS_LOGS")
                                .build())
                        .toList())
                .nextToken(to < all.size() ? Integer.toString(to) : null)
                .build();
    }

    DescribeDeliveriesResponse deliveries(DescribeDeliveriesRequest request, Call call) {
        int from = from(request.nextToken());
        int to = to(from, request.limit());
        return DescribeDeliveriesResponse.builder()
                .deliveries(all.subList(from, to).stream()
                        .map(it -> Delivery.builder()
                                .id(it.id())
                                .deliverySourceName(it.source())
                                .deliveryDestinationArn(it.destination())
                                .deliveryDestinationType(
                                        it.destination().contains(":s3:::")
                                                ? DeliveryDestinationType.S3
                                                : DeliveryDestinationType.CWL)
                                .build())
                        .toList())
                .nextToken(to < all.size() ? Integer.toString(to) : null)
                .build();
    }

    private int to(int from, Integer limit) {
        return Math.min(all.size(), from + (limit == null ? MOST : Math.min(MOST, limit)));
    }

    private int from(String token) {
        if (token == null) {
            return 0;
        }
        if (!token.matches("\\d{1,6}") || Integer.parseInt(token) > all.size()) {
            throw new ApiError(400, "ValidationException", "The specified nextToken is invalid.");
        }
        return Integer.parseInt(token);
    }
}
