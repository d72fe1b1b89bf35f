package dev.pilothouse.feature.tables.settings;

import dev.pilothouse.core.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The {@code tables} section of a workspace, which may be missing. A table's name may be a pattern; what several entries say
 * about one table is taken together, names before patterns:
 *
 * {@snippet lang = json :
 * {
 *   "discover": true,
 *   "zone": "Europe/Dublin",
 *   "tables": [
 *     {
 *       "table": "acme-orders",
 *       "title": "Orders",
 *       "dates": {"placedAt": "text", "expiresAt": "seconds"},
 *       "links": [{"attribute": "customer", "table": "acme-customers", "key": "customerId"}],
 *       "version": "version",
 *       "personal": ["email", "address"]
 *     },
 *     {"table": "acme-*"}
 *   ],
 *   "queries": [
 *     {"name": "Unpaid today", "table": "acme-orders", "where": ["status = PENDING", "placedAt >= today"], "descending": true},
 *     {"name": "One customer", "table": "acme-orders", "statement": "SELECT * FROM \"acme-orders\" WHERE customer = ?"}
 *   ]
 * }
 * }
 *
 * @param discover whether all tables that the role may list are shown beside those named here; true where nothing is said
 * @param zone where {@code today} begins; empty: where this computer is
 */
public record TablesSettings(
        boolean discover, Optional<ZoneId> zone, List<TableSettings> tables, List<SavedQuery> queries) {
    public static final String SECTION = "tables";

    public TablesSettings {
        tables = List.copyOf(tables);
        queries = List.copyOf(queries);
    }

    /** Reads the workspace's section; a {@link dev.pilothouse.core.Refused} says in words what is wrong with it. */
    public static TablesSettings of(Workspace workspace) {
        return TablesSection.of(workspace);
    }

    /** What is said about a table by its name. */
    public TableSettings table(String name) {
        TableSettings all = TableSettings.of(name);
        for (boolean pattern : new boolean[] {false, true}) {
            for (TableSettings one : tables) {
                if (one.isPattern() == pattern && one.fits(name)) {
                    all = all.and(one);
                }
            }
        }
        return all;
    }

    /** Whether the workspace itself names the table, by name or by pattern. */
    public boolean names(String table) {
        return tables.stream().anyMatch(it -> it.fits(table));
    }

    /** The tables that are there without asking, in their order. */
    public List<String> named() {
        return tables.stream()
                .filter(it -> !it.isPattern())
                .map(TableSettings::table)
                .distinct()
                .toList();
    }
}
