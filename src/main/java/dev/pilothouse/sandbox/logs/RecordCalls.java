package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.insights.EventRow;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupField;

/** What fields there are, in a group and in one event. */
record RecordCalls(LogStore store) {
    private static final Duration AROUND = Duration.ofMinutes(8);
    private static final Duration NEWEST = Duration.ofMinutes(15);
    private static final int LOOKED_AT = 1000;

    /** Those of the last quarter of an hour, or of some minutes around a time; of a sample where there are many. */
    GetLogGroupFieldsResponse fields(GetLogGroupFieldsRequest request, Call call) {
        Group group = store.group(Names.one(request.logGroupName(), request.logGroupIdentifier()));
        long now = call.now().toEpochMilli();
        long from = request.time() == null ? now - NEWEST.toMillis() : request.time() * 1000 - AROUND.toMillis();
        long to = request.time() == null ? now : request.time() * 1000 + AROUND.toMillis();
        Iterator<EventRow> events = new Records(store.arns(), List.of(group), now).between(from, to, _ -> {});
        Map<String, Integer> counts = new HashMap<>();
        int looked = 0;
        while (events.hasNext() && looked < LOOKED_AT) {
            events.next().all().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
            looked++;
        }
        int all = Math.max(1, looked);
        return GetLogGroupFieldsResponse.builder()
                .logGroupFields(counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(it -> LogGroupField.builder()
                                .name(it.getKey())
                                .percent(it.getValue() * 100 / all)
                                .build())
                        .toList())
                .build();
    }

    GetLogRecordResponse record(GetLogRecordRequest request, Call call) {
        LogsErrors.check(new Constraints().given("logRecordPointer", request.logRecordPointer()));
        EventIds.Place place = Pointers.read(request.logRecordPointer());
        Group group = store.groups().stream()
                .filter(it -> it.id().equals(place.group()))
                .findFirst()
                .orElseThrow(LogsErrors::noSuchGroup);
        call.require("logs:GetLogRecord", store.arns().asked(group.name()));
        Position behind = new Position(place.position().at(), place.position().number() + 1);
        Merge events = new Reading(group, call.now().toEpochMilli())
                .forwards(place.position(), behind, group.numbers(_ -> true));
        if (!events.hasNext()) {
            throw LogsErrors.notFound("The specified log record does not exist.");
        }
        return GetLogRecordResponse.builder()
                .logRecord(new Records(store.arns(), List.of(group), 0)
                        .row(group, events.next().event())
                        .all())
                .build();
    }
}
