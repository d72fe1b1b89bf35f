package dev.pilothouse.feature.functions.settings;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Section;
import dev.pilothouse.core.workspace.StrictJson;
import dev.pilothouse.ui.code.PrettyJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code functions} section of a workspace as {@link FunctionsSettings} describes it; its schema lies beside this class. */
public final class FunctionsSection implements Section {
    /** Lambda API, {@code FunctionName} without an ARN. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private static final Pattern NAMES = Pattern.compile("[a-zA-Z0-9_*-]{1,64}");
    /** Lambda API, {@code Qualifier}: a version, an alias, or the newest code. */
    private static final Pattern QUALIFIER = Pattern.compile("[a-zA-Z0-9$_-]{1,128}");
    /** Lambda API, {@code TagKey}. */
    private static final Pattern KEY = Pattern.compile("[^\\p{Cc}]{1,128}");

    private static final Pattern TAG = Pattern.compile("[^\\p{Cc}]{0,256}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");

    @Override
    public String name() {
        return FunctionsSettings.SECTION;
    }

    @Override
    public void check(StrictJson section) {
        read(section);
    }

    static FunctionsSettings of(Workspace workspace) {
        JsonNode section = workspace.sections().get(FunctionsSettings.SECTION);
        return section == null
                ? new FunctionsSettings(true, Map.of(), List.of(), List.of())
                : read(StrictJson.of(workspace.name(), section, "sections", FunctionsSettings.SECTION));
    }

    private static FunctionsSettings read(StrictJson section) {
        section.only("discover", "tags", "functions", "events");
        String objects = Text.tr("a list of objects");
        return new FunctionsSettings(
                section.flag("discover").orElse(true),
                tags(section),
                section.objects("functions", objects).stream()
                        .map(FunctionsSection::function)
                        .toList(),
                section.objects("events", objects).stream()
                        .map(FunctionsSection::event)
                        .toList());
    }

    /** The section with one more event, or another in place of that of the same name and function. */
    static ObjectNode with(ObjectNode section, SavedEvent event) {
        ArrayNode events = section.withArray("events");
        events.removeIf(it -> event.name().equals(it.path("name").asString())
                && event.function().equals(it.optional("function").map(JsonNode::asString)));
        ObjectNode added = events.addObject().put("name", event.name());
        event.function().ifPresent(function -> added.put("function", function));
        added.set("event", JsonMapper.shared().readTree(event.event()));
        return section;
    }

    private static Map<String, String> tags(StrictJson section) {
        Map<String, String> tags = new LinkedHashMap<>();
        section.optionalObject("tags")
                .ifPresent(all -> all.names().forEach(key -> {
                    if (!KEY.matcher(key).matches()) {
                        throw all.unfit(key, Text.tr("named by a tag’s key of at most 128 characters"));
                    }
                    tags.put(key, all.text(key, TAG, Text.tr("a tag’s value of at most 256 characters")));
                }));
        return tags;
    }

    private static FunctionSettings function(StrictJson function) {
        function.only("function", "title", "alias", "asks");
        return new FunctionSettings(
                function.text("function", NAMES, Text.tr("a function’s name, or a pattern such as acme-*")),
                function.optionalText("title", WORDS, Text.tr("a name of at most 80 characters")),
                function.optionalText("alias", QUALIFIER, Text.tr("the name of an alias, or a version")),
                function.flag("asks").orElse(false));
    }

    private static SavedEvent event(StrictJson event) {
        event.only("name", "function", "event");
        if (!event.names().contains("event")) {
            throw event.unfit("event", Text.tr("there: any JSON"));
        }
        return new SavedEvent(
                event.text("name", WORDS, Text.tr("a name of at most 80 characters")),
                event.optionalText(
                        "function", NAME, Text.tr("a function’s name: letters, digits, hyphens, underlines")),
                PrettyJson.of(event.tree().get("event").toString()));
    }
}
