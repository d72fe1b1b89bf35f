package dev.pilothouse.feature.functions.settings;

import dev.pilothouse.core.Workspace;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code functions} section of a workspace, which may be missing. A function's name may be a pattern; what several entries
 * say about one function is taken together, names before patterns. A function belongs to the application if it is named, or
 * carries all of the tags:
 *
 * {@snippet lang = json :
 * {
 *   "discover": false,
 *   "tags": {"app": "acme-shop"},
 *   "functions": [
 *     {"function": "orders-api", "title": "Orders", "alias": "live"},
 *     {"function": "acme-*", "asks": true}
 *   ],
 *   "events": [
 *     {"name": "Order paid", "function": "orders-api", "event": {"detail-type": "OrderPaid", "detail": {"orderId": "90216"}}}
 *   ]
 * }
 * }
 *
 * @param discover whether all functions that the role may list are shown beside the application's; true where nothing is said
 * @param tags that the application's functions carry, all of them; empty: none is found by tags
 */
public record FunctionsSettings(
        boolean discover, Map<String, String> tags, List<FunctionSettings> functions, List<SavedEvent> events) {
    public static final String SECTION = "functions";

    public FunctionsSettings {
        tags = Map.copyOf(tags);
        functions = List.copyOf(functions);
        events = List.copyOf(events);
    }

    /** Reads the workspace's section; a {@link dev.pilothouse.core.Refused} says in words what is wrong with it. */
    public static FunctionsSettings of(Workspace workspace) {
        return FunctionsSection.of(workspace);
    }

    /** The section of a workspace with one more event, or another in place of that of the same name and function. */
    public static ObjectNode with(ObjectNode section, SavedEvent event) {
        return FunctionsSection.with(section, event);
    }

    /** What is said about a function by its name. */
    public FunctionSettings function(String name) {
        FunctionSettings all = FunctionSettings.of(name);
        for (boolean pattern : new boolean[] {false, true}) {
            for (FunctionSettings one : functions) {
                if (one.isPattern() == pattern && one.fits(name)) {
                    all = all.and(one);
                }
            }
        }
        return all;
    }

    /** Whether the workspace itself names the function, by name or by pattern. */
    public boolean names(String function) {
        return functions.stream().anyMatch(it -> it.fits(function));
    }

    /** The functions that are there without asking, in their order. */
    public List<String> named() {
        return functions.stream()
                .filter(it -> !it.isPattern())
                .map(FunctionSettings::function)
                .distinct()
                .toList();
    }

    /** The events for a function, in their order. */
    public List<SavedEvent> events(String function) {
        return events.stream().filter(it -> it.fits(function)).toList();
    }
}
