package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyResponse;

/** The operations about log groups. */
record GroupCalls(LogStore store) {
    private static final int MOST_LISTED = 50;
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    CreateLogGroupResponse create(CreateLogGroupRequest request, Call call) {
        LogsErrors.check(Names.group(new Constraints(), request.logGroupName())
                .oneOf("logGroupClass", request.logGroupClassAsString(), GroupSettings.CLASSES));
        GroupSettings settings = new GroupSettings(
                OptionalInt.empty(),
                Objects.requireNonNullElse(request.logGroupClassAsString(), GroupSettings.USUAL.logClass()),
                request.hasTags() ? request.tags() : Map.of(),
                Boolean.TRUE.equals(request.deletionProtectionEnabled()));
        if (!store.create(request.logGroupName(), settings)) {
            throw LogsErrors.exists("group");
        }
        return CreateLogGroupResponse.builder().build();
    }

    DeleteLogGroupResponse delete(DeleteLogGroupRequest request, Call call) {
        LogsErrors.check(Names.group(new Constraints(), request.logGroupName()));
        Group group = store.group(request.logGroupName());
        if (group.settings().deletionProtection()) {
            throw LogsErrors.unsupported("The log group is protected from deletion.");
        }
        store.remove(group);
        return DeleteLogGroupResponse.builder().build();
    }

    PutRetentionPolicyResponse keep(PutRetentionPolicyRequest request, Call call) {
        LogsErrors.check(Names.group(new Constraints(), request.logGroupName())
                .given("retentionInDays", request.retentionInDays()));
        if (!RETENTIONS.contains(request.retentionInDays())) {
            throw LogsErrors.invalid("The specified retention period is not valid. Valid values are: " + RETENTIONS);
        }
        Group group = store.group(request.logGroupName());
        group.set(group.settings().keptFor(OptionalInt.of(request.retentionInDays())));
        return PutRetentionPolicyResponse.builder().build();
    }

    DeleteRetentionPolicyResponse keepForEver(DeleteRetentionPolicyRequest request, Call call) {
        LogsErrors.check(Names.group(new Constraints(), request.logGroupName()));
        Group group = store.group(request.logGroupName());
        group.set(group.settings().keptFor(OptionalInt.empty()));
        return DeleteRetentionPolicyResponse.builder().build();
    }

    DescribeLogGroupsResponse describe(DescribeLogGroupsRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .between("limit", request.limit(), 1, MOST_LISTED)
                .length("logGroupNamePrefix", request.logGroupNamePrefix(), 1, Names.LONGEST)
                .length("logGroupNamePattern", request.logGroupNamePattern(), 0, Names.LONGEST)
                .oneOf("logGroupClass", request.logGroupClassAsString(), GroupSettings.CLASSES));
        if (request.logGroupNamePrefix() != null && request.logGroupNamePattern() != null) {
            throw LogsErrors.invalid(
                    "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        Object question = request.toBuilder().nextToken(null).limit(null).build();
        String after = Token.read(request.nextToken(), question).orElse("");
        int limit = Objects.requireNonNullElse(request.limit(), MOST_LISTED);
        List<Group> rest = store.groups().stream()
                .filter(group -> group.name().compareTo(after) > 0 && wanted(group, request))
                .limit(limit + 1L)
                .toList();
        List<Group> page = rest.subList(0, Math.min(limit, rest.size()));
        return DescribeLogGroupsResponse.builder()
                .logGroups(page.stream().map(this::description).toList())
                .nextToken(rest.size() > limit ? Token.of(page.getLast().name(), question) : null)
                .build();
    }

    private boolean wanted(Group group, DescribeLogGroupsRequest request) {
        boolean named = !request.hasLogGroupIdentifiers()
                || request.logGroupIdentifiers().stream()
                        .anyMatch(it -> store.arns().name(it).equals(group.name()));
        return named
                && Stream.ofNullable(request.logGroupNamePrefix()).allMatch(group.name()::startsWith)
                && Stream.ofNullable(request.logGroupNamePattern()).allMatch(group.name()::contains)
                && Stream.ofNullable(request.logGroupClassAsString())
                        .allMatch(group.settings().logClass()::equals);
    }

    private LogGroup description(Group group) {
        GroupSettings settings = group.settings();
        return LogGroup.builder()
                .logGroupName(group.name())
                .creationTime(group.created())
                .metricFilterCount(0)
                .retentionInDays(
                        settings.retention().isPresent() ? settings.retention().getAsInt() : null)
                .arn(store.arns().group(group.name()) + ":*")
                .logGroupArn(store.arns().group(group.name()))
                .storedBytes(group.storedBytes())
                .logGroupClass(settings.logClass())
                .deletionProtectionEnabled(settings.deletionProtection())
                .build();
    }
}
