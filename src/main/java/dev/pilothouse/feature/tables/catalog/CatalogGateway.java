package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Which tables a role gets to see. Blocking; thread-safe. */
public final class CatalogGateway {
    private static final int AT_ONCE = 4;
    private final ReadGateway gateway;

    public CatalogGateway(ReadGateway gateway) {
        this.gateway = gateway;
    }

    /** All tables of the account in this region, by name; empty where the role may not list them. */
    Optional<List<String>> names() {
        try {
            return Optional.of(gateway.tables());
        } catch (DynamoDbException e) {
            return unlessDenied(e);
        }
    }

    /** What a table is made of. */
    TableShape shape(String table) {
        return gateway.shape(table);
    }

    /** These tables; those that are not there or can't be read are left out. Phase: "reading tables". */
    Map<String, TableShape> shapes(Collection<String> tables, Progress progress) throws InterruptedException {
        progress.phase(Text.tr("reading tables"), tables.size(), 0);
        Map<String, TableShape> shapes = new ConcurrentHashMap<>();
        Parallel.<String, RuntimeException>each(AT_ONCE, List.copyOf(tables), table -> {
            readable(table).ifPresent(shape -> shapes.put(table, shape));
            progress.add(1, 0);
        });
        return Map.copyOf(shapes);
    }

    private Optional<TableShape> readable(String table) {
        try {
            return Optional.of(gateway.shape(table));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        } catch (DynamoDbException e) {
            return unlessDenied(e);
        }
    }

    private static <T> Optional<T> unlessDenied(DynamoDbException failure) {
        if (new Faults().deniedAction(failure).isEmpty()) {
            throw failure;
        }
        return Optional.empty();
    }
}
