package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspaces that this person keeps: copies in the profile (0600), so that the files they came from may move. One with the
 * same name and environment is the same workspace. Thread-safe; blocking.
 */
public final class Shelf {
    private static final String END = ".workspace.json";
    private final Path folder;
    private final WorkspaceFile format;

    /** @param profile the folder of the person's settings; it may be missing */
    public Shelf(Path profile, WorkspaceFile format) {
        this.folder = profile.resolve("workspaces");
        this.format = format;
    }

    /** A copy that is kept. */
    public sealed interface Kept {
        Path file();

        /** One that can be used. */
        record Fit(Path file, Workspace workspace) implements Kept {}

        /** One that can't be read, or was written by a newer Pilothouse; it stays as it is. */
        record Unfit(Path file, Fault fault) implements Kept {}
    }

    /** All copies by name and environment, those that can't be used last. */
    public List<Kept> kept() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(END))
                    .map(this::read)
                    .sorted(Comparator.comparing(Shelf::order))
                    .toList();
        } catch (IOException e) {
            throw notReached(e);
        }
    }

    /** The workspaces that can be used. */
    public List<Workspace> workspaces() {
        return kept().stream()
                .flatMap(copy -> copy instanceof Kept.Fit fit ? Stream.of(fit.workspace()) : Stream.empty())
                .toList();
    }

    /** The one of that name and environment. */
    public Optional<Workspace> known(Workspace workspace) {
        return workspaces().stream().filter(other -> same(other, workspace)).findFirst();
    }

    /** Whether both are the same workspace, perhaps at two times. */
    public static boolean same(Workspace one, Workspace other) {
        return one.name().equals(other.name()) && one.environment() == other.environment();
    }

    /** Keeps a copy; it takes the place of the one with the same name and environment. */
    public void keep(Workspace workspace) {
        try {
            PrivateFile.write(folder.resolve(key(workspace) + END), format.write(workspace));
        } catch (IOException e) {
            throw notReached(e);
        }
    }

    /** Takes the copy away; where it came from, and what is personal in the workspace, stays. */
    public void remove(Kept copy) {
        try {
            Files.deleteIfExists(copy.file());
        } catch (IOException e) {
            throw notReached(e);
        }
    }

    /** Reads a file from elsewhere. */
    public Workspace look(Path file) {
        return format.read(file);
    }

    /** Fetches a file from elsewhere. */
    public Workspace look(WorkspaceAddress address) throws InterruptedException {
        return format.read(address);
    }

    /** Writes a file for others (readable by whoever may read the folder): the workspace's members and nothing else. */
    public void export(Workspace workspace, Path file) {
        try {
            Files.write(file, format.write(workspace));
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} could not be written.", file),
                            Text.tr("See that the folder is there and that you may write to it.")),
                    e);
        }
    }

    /** What is personal in a workspace. */
    public Overlay overlay(Workspace workspace, Consumer<Fault> told) {
        return new Overlay(
                folder.resolve(key(workspace) + ".personal.json"),
                workspace,
                told,
                (section, change) -> change(workspace, section, change));
    }

    // What does not fit is refused before it is written.
    private void change(Workspace workspace, String section, UnaryOperator<ObjectNode> change) {
        Workspace now = known(workspace)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("{0} is not kept in a file on this computer.", workspace.name()),
                        Text.tr("Import its file on the welcome screen first.")));
        Map<String, JsonNode> sections = new HashMap<>(now.sections());
        ObjectNode before = sections.get(section) instanceof ObjectNode kept
                ? kept.deepCopy()
                : JsonMapper.shared().createObjectNode();
        sections.put(section, change.apply(before));
        Workspace changed = now.withSections(sections);
        format.parse(now.name(), format.write(changed));
        keep(changed);
    }

    private Kept read(Path file) {
        try {
            return new Kept.Fit(file, format.read(file));
        } catch (Refused e) {
            return new Kept.Unfit(file, e.fault());
        }
    }

    // Letters and digits for people, a hash for names that differ in nothing else.
    private static String key(Workspace workspace) {
        String all = workspace.name() + " " + workspace.environment();
        String plain = Normalizer.normalize(all, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String hash =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return slug.substring(0, Math.min(60, slug.length())) + "-" + hash.substring(0, 8);
    }

    private static String order(Kept copy) {
        return switch (copy) {
            case Kept.Fit fit ->
                "0" + fit.workspace().name() + fit.workspace().environment().ordinal();
            case Kept.Unfit unfit -> "1" + unfit.file();
        };
    }

    private Refused notReached(IOException cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("The folder of your workspaces, {0}, can’t be used.", folder),
                        Text.tr("See that you may read and write it.")),
                cause);
    }
}
