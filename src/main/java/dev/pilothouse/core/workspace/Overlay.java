package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Format;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Stored;
import dev.pilothouse.core.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one person has of their own in one workspace: widths, queries, recent folders. It lies in a file beside the kept copy
 * and never in the workspace itself, unless it is shared. Shared by windows and processes as {@link Stored} is. Thread-safe.
 */
public final class Overlay {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Format FORMAT = Format.first();
    private final Stored file;
    private final ObjectNode shared;

    Overlay(Path file, Workspace workspace, Consumer<Fault> told) {
        this.file = new Stored(file, FORMAT, told);
        this.shared = workspace.sections().get(SharedSection.NAME) instanceof ObjectNode kept
                ? kept
                : JSON.createObjectNode();
    }

    /** The person's own; else what the workspace shares; else what holds otherwise. */
    public <T> T get(Setting<T> entry) {
        return file.get(entry).orElseGet(() -> shared(entry));
    }

    /** Chooses and saves. */
    public <T> void set(Setting<T> entry, T value) {
        file.set(entry, value);
    }

    /** Whether there is something of the person's own to share. */
    public boolean has(Setting<?> entry) {
        return file.get(entry).isPresent();
    }

    /** The workspace with these entries in its section {@code shared}, beside what is shared already. */
    public Workspace share(Workspace workspace, List<Setting<?>> entries) {
        ObjectNode own = file.members();
        ObjectNode all = shared.deepCopy();
        entries.stream().map(Setting::name).filter(own::has).forEach(name -> all.set(name, own.get(name)));
        Map<String, JsonNode> sections = new HashMap<>(workspace.sections());
        if (!all.isEmpty()) {
            sections.put(SharedSection.NAME, all);
        }
        return new Workspace(
                workspace.name(),
                workspace.environment(),
                workspace.account(),
                workspace.region(),
                workspace.signIn(),
                workspace.endpoint(),
                workspace.roles(),
                sections);
    }

    // Written by somebody else: what does not fit counts as not shared.
    private <T> T shared(Setting<T> entry) {
        JsonNode value = shared.path(entry.name());
        try {
            return value.isMissingNode() || value.isNull() ? entry.otherwise() : JSON.treeToValue(value, entry.type());
        } catch (JacksonException e) {
            return entry.otherwise();
        }
    }
}
