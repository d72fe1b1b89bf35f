package dev.pilothouse.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON file of a few kilobytes in the person's profile, with a {@link Format}. Each change is made to what the file holds
 * at that moment, so that several windows and processes never lose one another's. A broken file is kept aside, one of a newer
 * Pilothouse is left untouched; both are told, and what is chosen then holds until the program ends. Thread-safe; blocking.
 */
public final class Stored {
    private static final Logger LOG = LoggerFactory.getLogger(Stored.class);
    private static final JsonMapper JSON = new JsonMapper();
    private final Path file;
    private final Format format;
    private final Turn turn;
    private final Consumer<Fault> told;
    private final List<Fault> untold = new ArrayList<>();
    private ObjectNode members = JSON.createObjectNode();
    private boolean newer;

    /** @param told what could not be read or saved, in words; on the thread that wanted it */
    public Stored(Path file, Format format, Consumer<Fault> told) {
        this.file = file;
        this.format = format;
        this.turn = Turn.at(file);
        this.told = told;
        if (Files.exists(file)) {
            lookAgain();
        }
    }

    /** Its value, where there is one that fits. */
    public synchronized <T> Optional<T> get(Setting<T> setting) {
        JsonNode value = members.path(setting.name());
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(value, setting.type()));
        } catch (JacksonException e) {
            LOG.warn("{}: the member {} does not fit", file.getFileName(), setting.name());
            return Optional.empty();
        }
    }

    /** Chooses and saves. */
    public synchronized <T> void set(Setting<T> setting, T value) {
        JsonNode node = JSON.valueToTree(value);
        if (!node.equals(members.path(setting.name()))) {
            change(members -> members.set(setting.name(), node));
        }
    }

    /** What is there now, as a tree of one's own. */
    public synchronized ObjectNode members() {
        return members.deepCopy();
    }

    /** Reads what others wrote meanwhile. */
    public synchronized void lookAgain() {
        try {
            members = turn.take(this::there);
        } catch (IOException e) {
            LOG.warn("{} not read", file.getFileName(), e);
            tell(
                    Text.tr("{0} could not be read.", file),
                    Text.tr("See that the file can be read. Until then Pilothouse does without it."));
        }
        tellAll();
    }

    private void change(Consumer<ObjectNode> edit) {
        if (newer) {
            edit.accept(members);
            return;
        }
        try {
            turn.take(() -> {
                members = there();
                edit.accept(members);
                if (!newer) {
                    PrivateFile.write(file, format.write(members));
                }
                return members;
            });
        } catch (IOException e) {
            LOG.warn("{} not saved", file.getFileName(), e);
            edit.accept(members);
            tell(
                    Text.tr("{0} could not be saved.", file),
                    Text.tr("What you chose holds until Pilothouse is closed. See that the folder can be written."));
        }
        tellAll();
    }

    private ObjectNode there() throws IOException {
        return Files.exists(file) ? read(Files.readAllBytes(file)) : members;
    }

    private ObjectNode read(byte[] json) {
        return switch (format.read(json)) {
            case Format.Content.Fit(ObjectNode found) -> found;
            case Format.Content.Newer(int version) -> {
                newer = true;
                tell(
                        Text.tr("{0} was written by a newer Pilothouse (format {1}).", file, version),
                        Text.tr("It stays as it is. What you choose here holds until Pilothouse is closed."));
                yield members;
            }
            case Format.Content.Broken(String why) -> {
                LOG.warn("{} is broken: {}", file.getFileName(), why);
                keepAside();
                yield members;
            }
        };
    }

    private void keepAside() {
        Path aside = aside();
        try {
            Files.move(file, aside);
            tell(
                    Text.tr("{0} could not be read, so Pilothouse starts without it.", file),
                    Text.tr("The file is kept as {0}.", aside));
        } catch (IOException e) {
            LOG.warn("{} not kept aside", file.getFileName(), e);
            newer = true;
            tell(
                    Text.tr("{0} could not be read, so Pilothouse starts without it.", file),
                    Text.tr("It could not be moved either, so it stays as it is and nothing is saved in its place."));
        }
    }

    private Path aside() {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path aside = file.resolveSibling(name + ".broken.json");
        for (int more = 2; Files.exists(aside); more++) {
            aside = file.resolveSibling(name + ".broken-" + more + ".json");
        }
        return aside;
    }

    private void tell(String what, String next) {
        untold.add(Fault.notDone(what, next));
    }

    // On the thread that wanted the file, and not in its turn.
    private void tellAll() {
        List<Fault> all = List.copyOf(untold);
        untold.clear();
        all.forEach(told);
    }
}
