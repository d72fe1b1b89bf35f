package dev.pilothouse.sandbox.xray;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.BatchGetTracesRequest;
import software.amazon.awssdk.services.xray.model.BatchGetTracesResponse;
import software.amazon.awssdk.services.xray.model.GetTraceSummariesRequest;
import software.amazon.awssdk.services.xray.model.GetTraceSummariesResponse;
import software.amazon.awssdk.services.xray.model.PutTraceSegmentsRequest;
import software.amazon.awssdk.services.xray.model.PutTraceSegmentsResponse;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.Trace;
import software.amazon.awssdk.services.xray.model.UnprocessedTraceSegment;

/** The pretend X-Ray. Thread-safe. */
public final class XRayService implements Service {
    private static final int MOST_TRACES = 5;
    private static final int PAGE = 100;
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Traces traces = new Traces();

    /**
     * Takes a segment in, as PutTraceSegments does.
     *
     * @param document JSON
     * @throws IllegalArgumentException where X-Ray would not keep it
     */
    public void put(String document) {
        try {
            traces.put(Piece.read(document));
        } catch (Piece.Rejected e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String signingName() {
        return "xray";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public Class<?> client() {
        return XRayClient.class;
    }

    @Override
    public Optional<ApiError> throttled() {
        return Optional.of(new ApiError(429, "ThrottledException", "Rate exceeded"));
    }

    @Override
    public void operations(Operations on) {
        on.on(PutTraceSegmentsRequest.class, "xray:PutTraceSegments", _ -> "*", this::put)
                .on(BatchGetTracesRequest.class, "xray:BatchGetTraces", _ -> "*", this::batch)
                .on(GetTraceSummariesRequest.class, "xray:GetTraceSummaries", _ -> "*", this::summaries);
    }

    private PutTraceSegmentsResponse put(PutTraceSegmentsRequest request, Call call) {
        List<UnprocessedTraceSegment> left = new ArrayList<>();
        for (String document : request.traceSegmentDocuments()) {
            try {
                traces.put(Piece.read(document));
            } catch (Piece.Rejected e) {
                left.add(UnprocessedTraceSegment.builder()
                        .id(e.id().isEmpty() ? null : e.id())
                        .errorCode(e.code())
                        .message(e.getMessage())
                        .build());
            }
        }
        return PutTraceSegmentsResponse.builder().unprocessedTraceSegments(left).build();
    }

    private BatchGetTracesResponse batch(BatchGetTracesRequest request, Call call) {
        if (request.traceIds().isEmpty() || request.traceIds().size() > MOST_TRACES) {
            throw new ApiError(
                    400, "InvalidRequestException", "Between one and " + MOST_TRACES + " trace ids can be asked for.");
        }
        return BatchGetTracesResponse.builder()
                .traces(request.traceIds().stream()
                        .distinct()
                        .flatMap(id -> traces.of(id).map(pieces -> trace(id, pieces)).stream())
                        .toList())
                .unprocessedTraceIds(List.of())
                .build();
    }

    private static Trace trace(String id, List<Piece> pieces) {
        return Trace.builder()
                .id(id)
                .duration(new Summary(id, pieces).duration())
                .limitExceeded(false)
                .segments(pieces.stream()
                        .sorted(Comparator.comparingDouble(Piece::start))
                        .map(it -> Segment.builder()
                                .id(it.id())
                                .document(it.document())
                                .build())
                        .toList())
                .build();
    }

    private GetTraceSummariesResponse summaries(GetTraceSummariesRequest request, Call call) {
        if (request.startTime() == null
                || request.endTime() == null
                || request.endTime().isBefore(request.startTime())
                || Duration.between(request.startTime(), request.endTime()).compareTo(LONGEST) > 0) {
            throw new ApiError(
                    400,
                    "InvalidRequestException",
                    "The time range must have a start and an end at most 6 hours apart.");
        }
        Predicate<Summary> wanted = Wanted.read(request.filterExpression());
        Map<String, List<Piece>> between = traces.between(
                request.startTime().toEpochMilli() / 1000d, request.endTime().toEpochMilli() / 1000d);
        List<Summary> all = between.entrySet().stream()
                .map(it -> new Summary(it.getKey(), it.getValue()))
                .filter(wanted)
                .toList();
        int from = from(request.nextToken(), all.size());
        int to = Math.min(all.size(), from + PAGE);
        return GetTraceSummariesResponse.builder()
                .traceSummaries(
                        all.subList(from, to).stream().map(Summary::shown).toList())
                .tracesProcessedCount((long) between.size())
                .approximateTime(call.now())
                .nextToken(to < all.size() ? Integer.toString(to) : null)
                .build();
    }

    private static int from(String token, int size) {
        try {
            return token == null ? 0 : Math.clamp(Integer.parseInt(token), 0, size);
        } catch (NumberFormatException e) {
            throw new ApiError(400, "InvalidRequestException", "Invalid next token");
        }
    }

    @Override
    public void reset() {
        traces.clear();
    }
}
