package dev.pilothouse.feature.logs.settings;

import dev.pilothouse.core.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The {@code logs} section of a workspace, which may be missing. The groups of the functions that its {@code functions} section
 * names belong to the application too, without being named here:
 *
 * {@snippet lang = json :
 * {
 *   "discover": false,
 *   "groups": [
 *     {"group": "/aws/apigateway/acme-*", "title": "API access"}
 *   ],
 *   "queries": [
 *     {"name": "Slowest requests", "query": "filter @type = \"REPORT\" | sort @duration desc | limit 20"}
 *   ],
 *   "personal": ["email", "card"]
 * }
 * }
 *
 * @param discover whether all groups that the role may list are shown beside the application's; true where nothing is said
 * @param groups those of the application
 * @param queries of Logs Insights, kept by name
 * @param personal members of JSON whose values are hidden until somebody asks for them
 */
public record LogsSettings(boolean discover, List<Named> groups, List<SavedInsight> queries, List<String> personal) {
    public static final String SECTION = "logs";

    public LogsSettings {
        groups = List.copyOf(groups);
        queries = List.copyOf(queries);
        personal = List.copyOf(personal);
    }

    /**
     * A group, or those whose names fit a pattern.
     *
     * @param group a name, or a pattern: {@code *} stands for any characters
     * @param title what people call it
     */
    public record Named(String group, Optional<String> title) {
        public boolean isPattern() {
            return group.contains("*");
        }

        /** Whether it is about this group. */
        public boolean fits(String name) {
            return Wildcard.fits(group, name);
        }
    }

    /** Reads the workspace's section; a {@link dev.pilothouse.core.Refused} says in words what is wrong with it. */
    public static LogsSettings of(Workspace workspace) {
        return LogsSection.of(workspace);
    }

    /** Whether the group belongs to the application. */
    public boolean names(String group) {
        return groups.stream().anyMatch(it -> it.fits(group));
    }

    /** The groups that are there without asking, in their order. */
    public List<String> named() {
        return groups.stream()
                .filter(it -> !it.isPattern())
                .map(Named::group)
                .distinct()
                .toList();
    }

    /** What people call the group, where the workspace says so. */
    public Optional<String> title(String group) {
        return groups.stream()
                .filter(it -> it.fits(group))
                .flatMap(it -> it.title().stream())
                .findFirst();
    }
}
