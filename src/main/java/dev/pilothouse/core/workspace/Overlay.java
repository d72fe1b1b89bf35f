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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final BiConsumer<String, UnaryOperator<ObjectNode>> keeper;

    /** @param keeper changes a section of the kept copy */
    Overlay(
            Path file,
            Workspace workspace,
            Consumer<Fault> told,
            BiConsumer<String, UnaryOperator<ObjectNode>> keeper) {
        this.keeper = keeper;
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
        return workspace.withSections(sections);
    }

    /**
     * Changes a section of the workspace as it is kept on this computer: it goes with its file when that is exported, and holds here
     * from the next sign-in on. Blocking.
     *
     * @param change gets the section's object, empty where there is none yet
     * @throws dev.pilothouse.core.Refused where the workspace is not kept, as the sandbox's is not, or the section would not fit
     */
    public void change(String section, UnaryOperator<ObjectNode> change) {
        keeper.accept(section, change);
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
