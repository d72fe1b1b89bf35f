package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Constraints;
import dev.pilothouse.sandbox.wire.World;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeQueryDefinitionsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutQueryDefinitionResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryDefinition;

/**
 * Saved queries of Logs Insights. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutQueryDefinition.html">
 *     PutQueryDefinition</a>
 */
final class DefinitionCalls {
    private static final int MOST_LISTED = 1000;

    /** CloudWatch Logs quotas, "Query definitions". */
    private static final int MOST_KEPT = 1000;

    private static final Pattern GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
    private final World world;
    private final Map<String, QueryDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    DefinitionCalls(World world) {
        this.world = world;
    }

    void clear() {
        definitions.clear();
        tokens.clear();
    }

    synchronized PutQueryDefinitionResponse put(PutQueryDefinitionRequest request, Call call) {
        check(request);
        String id = Objects.requireNonNullElseGet(request.queryDefinitionId(), () -> fresh(request.clientToken()));
        definitions.put(
                id,
                QueryDefinition.builder()
                        .queryLanguage("CWLI")
                        .queryDefinitionId(id)
                        .name(request.name())
                        .queryString(request.queryString())
                        .logGroupNames(request.hasLogGroupNames() ? request.logGroupNames() : null)
                        .lastModified(call.now().toEpochMilli())
                        .build());
        return PutQueryDefinitionResponse.builder().queryDefinitionId(id).build();
    }

    private void check(PutQueryDefinitionRequest request) {
        LogsErrors.check(new Constraints()
                .given("name", request.name())
                .length("name", request.name(), 1, 255)
                .given("queryString", request.queryString())
                .length("queryString", request.queryString(), 1, 10_000)
                .length("queryDefinitionId", request.queryDefinitionId(), 0, 256)
                .length("clientToken", request.clientToken(), 36, 128));
        request.logGroupNames()
                .forEach(name -> LogsErrors.check(new Constraints().matches("logGroupNames", name, GROUP)));
        String id = request.queryDefinitionId();
        if (id != null && !definitions.containsKey(id)) {
            throw LogsErrors.notFound("Query definition not found");
        }
        if (id == null && definitions.size() >= MOST_KEPT && !tokens.containsKey(token(request.clientToken()))) {
            throw LogsErrors.limit("The maximum number of query definitions has been reached.");
        }
    }

    // The same token is the same query, sent again.
    private String fresh(String token) {
        return token == null ? fresh() : tokens.computeIfAbsent(token, first -> fresh());
    }

    private static String token(String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private String fresh() {
        return UUID.nameUUIDFromBytes(world.ids().get().getBytes(StandardCharsets.US_ASCII))
                .toString();
    }

    DescribeQueryDefinitionsResponse describe(DescribeQueryDefinitionsRequest request, Call call) {
        LogsErrors.check(new Constraints()
                .between("maxResults", request.maxResults(), 1, MOST_LISTED)
                .length("queryDefinitionNamePrefix", request.queryDefinitionNamePrefix(), 1, 255));
        String prefix = Objects.requireNonNullElse(request.queryDefinitionNamePrefix(), "");
        int from =
                Token.read(request.nextToken(), prefix).map(Integer::parseInt).orElse(0);
        int limit = Objects.requireNonNullElse(request.maxResults(), MOST_LISTED);
        List<QueryDefinition> all = definitions.values().stream()
                .filter(it -> it.name().startsWith(prefix))
                .sorted(Comparator.comparing(QueryDefinition::name).thenComparing(QueryDefinition::queryDefinitionId))
                .toList();
        int to = Math.min(all.size(), from + limit);
        return DescribeQueryDefinitionsResponse.builder()
                .queryDefinitions(all.subList(Math.min(from, to), to))
                .nextToken(to < all.size() ? Token.of(Integer.toString(to), prefix) : null)
                .build();
    }

    DeleteQueryDefinitionResponse delete(DeleteQueryDefinitionRequest request, Call call) {
        LogsErrors.check(new Constraints().given("queryDefinitionId", request.queryDefinitionId()));
        if (definitions.remove(request.queryDefinitionId()) == null) {
            throw LogsErrors.notFound("Query definition not found");
        }
        return DeleteQueryDefinitionResponse.builder().success(true).build();
    }
}
