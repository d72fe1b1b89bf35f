package dev.pilothouse.feature.tables.query;

import java.util.Optional;

/** A read of one table that is answered page by page. */
public sealed interface PagedRead permits ReadRequest, StatementRequest {
    String table();

    /** Empty: the table itself. */
    Optional<String> index();

    /** Whether it reads single partitions, and not everything. */
    boolean isQuery();

    /** Whether DynamoDB leaves out some of what it reads. */
    boolean sifts();

    /** Whether every write answered before is seen. */
    boolean consistent();

    /** How many parts are read side by side. */
    int segments();

    /** The same with so many segments, where it can be read so. */
    PagedRead segments(int count);
}
