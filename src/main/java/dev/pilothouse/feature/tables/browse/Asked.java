package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.feature.tables.partiql.Intent;
import dev.pilothouse.feature.tables.query.Plan;

/** What the query or the statement that stands there comes to. */
sealed interface Asked {
    /** It reads, and can be run so. */
    record Can(Plan plan) implements Asked {}

    /** It writes, and can be staged. */
    record Stages(Intent intent) implements Asked {}

    /** It is about another table. */
    record Elsewhere(String table) implements Asked {}

    /** It is no statement yet; at its place stands what is missing. */
    record Unread() implements Asked {}

    /** It can't be run. */
    record Cannot(Fault why) implements Asked {}
}
