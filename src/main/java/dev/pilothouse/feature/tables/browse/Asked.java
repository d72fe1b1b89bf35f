package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Search;

/** What the query that stands there comes to. */
sealed interface Asked {
    /** It can be run so. */
    record Can(Search search, Plan plan) implements Asked {}

    /** It can't be run. */
    record Cannot(Fault why) implements Asked {}
}
