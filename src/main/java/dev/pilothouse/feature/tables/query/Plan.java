package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Optional;

/**
 * How a search is done.
 *
 * @param index where it looks; empty: in the table itself
 * @param requests one Scan, one Query for each partition, or one statement, to be sent one after the other
 * @param rest what DynamoDB can't be asked together with the keys, to be checked on this side: {@link #keeps}
 * @param lacking attributes without which an item is not in the index, and so is not found
 * @param wholeItems whether items come with all their attributes; others can't be edited as they are
 * @param words what is done, in one line
 * @param notes what is worth knowing about it, a sentence each
 */
public record Plan(
        TableShape table,
        Optional<IndexShape> index,
        List<PagedRead> requests,
        Where rest,
        List<String> lacking,
        boolean wholeItems,
        String words,
        List<String> notes) {
    public Plan {
        requests = List.copyOf(requests);
        lacking = List.copyOf(lacking);
        notes = List.copyOf(notes);
    }

    /** Whether an item that DynamoDB gave belongs to what was searched for. */
    public boolean keeps(Item item) {
        return Matching.fits(rest, item);
    }

    /** Whether whole partitions are left out, instead of reading everything. */
    public boolean isQuery() {
        return requests.getFirst().isQuery();
    }

    /** The IAM action that it takes. */
    public String action() {
        return switch (requests.getFirst()) {
            case StatementRequest statement -> "dynamodb:PartiQLSelect";
            case ReadRequest request -> request.isQuery() ? "dynamodb:Query" : "dynamodb:Scan";
        };
    }

    /** Whether something that is read may be left out. */
    public boolean sifts() {
        return requests.stream().anyMatch(PagedRead::sifts);
    }

    /** Whether a column of the rows is the attribute of that name, as it stands in the item. */
    public boolean carries(String attribute) {
        return !(requests.getFirst() instanceof StatementRequest statement) || statement.carries(attribute);
    }

    /** Whether rows tell which items they are. */
    public boolean carriesKeys() {
        return table.keys().names().stream().allMatch(this::carries);
    }

    /** What it will cost, where that is known before: of a Scan. */
    public Optional<Estimate> estimate(double share) {
        return isQuery() ? Optional.empty() : Optional.of(Estimate.of(table, index, requests.getFirst(), share));
    }

    /** The same with so many segments, where it is a Scan. */
    public Plan segments(int count) {
        return new Plan(
                table,
                index,
                requests.stream()
                        .<PagedRead>map(request -> request.segments(count))
                        .toList(),
                rest,
                lacking,
                wholeItems,
                words,
                notes);
    }
}
