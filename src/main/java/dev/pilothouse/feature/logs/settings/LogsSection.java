package dev.pilothouse.feature.logs.settings;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Section;
import dev.pilothouse.core.workspace.StrictJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The {@code logs} section of a workspace as {@link LogsSettings} describes it; its schema lies beside this class. */
public final class LogsSection implements Section {
    /** CloudWatch Logs API, {@code LogGroupName}, with wildcards. */
    private static final Pattern NAMES = Pattern.compile("[.\\-_/#A-Za-z0-9*]{1,512}");

    /** Lambda API, {@code FunctionName} without an ARN, with wildcards. */
    private static final Pattern FUNCTION = Pattern.compile("[a-zA-Z0-9_*-]{1,64}");

    private static final Pattern WORDS = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");
    /** CloudWatch Logs API, {@code QueryString}: 10,000 characters. */
    private static final Pattern QUERY = Pattern.compile("(?s)[^\\x00]{1,10000}");

    private static final String FUNCTIONS = "functions";

    @Override
    public String name() {
        return LogsSettings.SECTION;
    }

    @Override
    public void check(StrictJson section) {
        read(section, List.of());
    }

    static LogsSettings of(Workspace workspace) {
        List<LogsSettings.Named> derived = ofFunctions(workspace);
        JsonNode section = workspace.sections().get(LogsSettings.SECTION);
        return section == null
                ? new LogsSettings(true, derived, List.of(), List.of())
                : read(StrictJson.of(workspace.name(), section, "sections", LogsSettings.SECTION), derived);
    }

    // That section belongs to the Functions pane, which says what is wrong with it; here only what fits is used. Lambda
    // Developer Guide, "Log groups": a function's group is named after it.
    private static List<LogsSettings.Named> ofFunctions(Workspace workspace) {
        JsonNode section = workspace.sections().get(FUNCTIONS);
        return section == null
                ? List.of()
                : section.path(FUNCTIONS)
                        .valueStream()
                        .map(function -> function.path("function"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(name -> FUNCTION.matcher(name).matches())
                        .distinct()
                        .map(name -> new LogsSettings.Named("/aws/lambda/" + name, Optional.empty()))
                        .toList();
    }

    private static LogsSettings read(StrictJson section, List<LogsSettings.Named> derived) {
        section.only("discover", "groups", "queries", "personal");
        String objects = Text.tr("a list of objects");
        Stream<LogsSettings.Named> groups =
                section.objects("groups", objects).stream().map(LogsSection::group);
        return new LogsSettings(
                section.flag("discover").orElse(true),
                Stream.concat(groups, derived.stream()).toList(),
                section.objects("queries", objects).stream()
                        .map(LogsSection::query)
                        .toList(),
                section.names().contains("personal")
                        ? section.texts("personal", WORDS, Text.tr("a list of members’ names"))
                        : List.of());
    }

    private static LogsSettings.Named group(StrictJson group) {
        group.only("group", "title");
        return new LogsSettings.Named(
                group.text("group", NAMES, Text.tr("a log group’s name, or a pattern such as /aws/apigateway/acme-*")),
                group.optionalText("title", WORDS, Text.tr("a name of at most 80 characters")));
    }

    private static SavedInsight query(StrictJson query) {
        query.only("name", "query");
        return new SavedInsight(
                query.text("name", WORDS, Text.tr("a name of at most 80 characters")),
                query.text("query", QUERY, Text.tr("a query of at most 10,000 characters")));
    }
}
