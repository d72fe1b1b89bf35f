package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads items by their keys, many at once; one by one where the role may do no more than that. Blocking; thread-safe; an interrupt
 * ends it.
 */
public final class LookupGateway {
    /** DynamoDB API, BatchGetItem. */
    private static final int BATCH = 100;

    private static final int ROUNDS = 8;
    private static final int SINGLE_AT_ONCE = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private final AwsClients clients;

    public LookupGateway(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * The items as they are now (consistent reads), of those keys that there is one of. Phase: "items".
     *
     * @param keys each once
     * @throws Refused where DynamoDB leaves some out again and again
     */
    public Map<Key, Item> items(String table, List<Key> keys, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("items"), keys.size(), 0);
        try {
            return batched(table, keys, progress);
        } catch (AwsServiceException e) {
            if (new Faults().deniedAction(e).isEmpty()) {
                throw e;
            }
            return singly(table, keys, progress);
        }
    }

    private Map<Key, Item> singly(String table, List<Key> keys, Progress progress) throws InterruptedException {
        Map<Key, Item> found = new ConcurrentHashMap<>();
        Parallel.<Key, RuntimeException>each(SINGLE_AT_ONCE, keys, key -> {
            GetItemResponse answer = client().getItem(it -> it.tableName(table)
                    .key(AttributeGateway.write(key.attributes()))
                    .consistentRead(true));
            if (answer.hasItem()) {
                found.put(key, AttributeGateway.read(answer.item()));
            }
            progress.add(1, 0);
        });
        return found;
    }

    private Map<Key, Item> batched(String table, List<Key> keys, Progress progress) throws InterruptedException {
        Map<Key, Item> found = new LinkedHashMap<>();
        for (int first = 0; first < keys.size(); first += BATCH) {
            List<Key> batch = keys.subList(first, Math.min(keys.size(), first + BATCH));
            List<String> names = batch.getFirst().names();
            for (Item item : batch(table, batch)) {
                found.put(Key.of(item, names), item);
            }
            progress.add(batch.size(), 0);
        }
        return found;
    }

    private List<Item> batch(String table, List<Key> keys) throws InterruptedException {
        List<Item> items = new ArrayList<>();
        Map<String, KeysAndAttributes> left = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(keys.stream()
                                .map(key -> AttributeGateway.write(key.attributes()))
                                .toList())
                        .consistentRead(true)
                        .build());
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int round = 1; !left.isEmpty(); round++) {
            Map<String, KeysAndAttributes> asked = left;
            BatchGetItemResponse answer = client().batchGetItem(it -> it.requestItems(asked));
            List<Map<String, AttributeValue>> read = answer.responses().getOrDefault(table, List.of());
            read.forEach(item -> items.add(AttributeGateway.read(item)));
            left = answer.unprocessedKeys();
            if (!left.isEmpty()) {
                if (round == ROUNDS) {
                    throw Refused.notDone(
                            Text.tr("DynamoDB left out items of {0} again and again: it is too busy.", table),
                            Text.tr("Try again later."));
                }
                backoff.pause();
            }
        }
        return items;
    }

    private DynamoDbClient client() {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.READ);
    }
}
