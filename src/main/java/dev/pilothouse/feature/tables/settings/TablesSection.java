package dev.pilothouse.feature.tables.settings;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Section;
import dev.pilothouse.core.workspace.StrictJson;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The {@code tables} section of a workspace as {@link TablesSettings} describes it; its schema lies beside this class. */
public final class TablesSection implements Section {
    /** DynamoDB API, {@code TableName} and {@code IndexName}. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    private static final Pattern NAMES = Pattern.compile("[a-zA-Z0-9_.*-]{1,255}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[^\\p{Cc}]{1,255}");
    private static final Pattern CONDITION = Pattern.compile("[^\\p{Cc}]{1,1000}");
    private static final Pattern STATEMENT = Pattern.compile("[^\\x00]{1,8192}");
    private static final Pattern FORM = Pattern.compile("text|day|seconds|milliseconds");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9/_+:-]{1,64}");

    @Override
    public String name() {
        return TablesSettings.SECTION;
    }

    @Override
    public void check(StrictJson section) {
        read(section);
    }

    static TablesSettings of(Workspace workspace) {
        JsonNode section = workspace.sections().get(TablesSettings.SECTION);
        return section == null
                ? new TablesSettings(true, Optional.empty(), List.of(), List.of())
                : read(StrictJson.of(workspace.name(), section, "sections", TablesSettings.SECTION));
    }

    private static TablesSettings read(StrictJson section) {
        section.only("discover", "zone", "tables", "queries");
        String objects = Text.tr("a list of objects");
        return new TablesSettings(
                section.flag("discover").orElse(true),
                zone(section),
                section.objects("tables", objects).stream()
                        .map(TablesSection::table)
                        .toList(),
                section.objects("queries", objects).stream()
                        .map(TablesSection::query)
                        .toList());
    }

    private static Optional<ZoneId> zone(StrictJson section) {
        String words = Text.tr("a time zone such as Europe/Dublin");
        return section.optionalText("zone", ZONE, words).map(name -> {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException unknown) {
                throw section.unfit("zone", words);
            }
        });
    }

    private static TableSettings table(StrictJson table) {
        table.only("table", "title", "dates", "links", "version", "personal");
        return new TableSettings(
                table.text("table", NAMES, Text.tr("a table’s name, or a pattern such as acme-*")),
                table.optionalText("title", WORDS, Text.tr("a name of at most 80 characters")),
                dates(table),
                table.objects("links", Text.tr("a list of objects")).stream()
                        .map(TablesSection::link)
                        .toList(),
                table.optionalText("version", ATTRIBUTE, Text.tr("an attribute’s name")),
                Set.copyOf(
                        texts(table, "personal", ATTRIBUTE, Text.tr("a list of attributes such as address.street"))));
    }

    private static Map<String, DateForm> dates(StrictJson table) {
        Map<String, DateForm> dates = new LinkedHashMap<>();
        table.optionalObject("dates")
                .ifPresent(all -> all.names().forEach(attribute -> {
                    if (!ATTRIBUTE.matcher(attribute).matches()) {
                        throw all.unfit(attribute, Text.tr("named by an attribute"));
                    }
                    String form = all.text(attribute, FORM, Text.tr("text, day, seconds or milliseconds"));
                    dates.put(attribute, DateForm.of(form).orElseThrow());
                }));
        return dates;
    }

    private static KeyLink link(StrictJson link) {
        link.only("attribute", "table", "key");
        return new KeyLink(
                link.text("attribute", ATTRIBUTE, Text.tr("an attribute’s name")),
                link.text("table", NAME, tableName()),
                link.text("key", ATTRIBUTE, Text.tr("an attribute’s name")));
    }

    private static SavedQuery query(StrictJson query) {
        query.only("name", "table", "index", "where", "descending", "statement");
        Optional<String> statement = query.optionalText("statement", STATEMENT, Text.tr("a PartiQL statement"));
        if (statement.isPresent() && query.names().contains("where")) {
            throw query.unfit("statement", Text.tr("alone: it has its own conditions"));
        }
        return new SavedQuery(
                query.text("name", WORDS, Text.tr("a name of at most 80 characters")),
                query.text("table", NAME, tableName()),
                query.optionalText("index", NAME, Text.tr("an index’s name")),
                texts(query, "where", CONDITION, Text.tr("a list of conditions such as status = PENDING")),
                query.flag("descending").orElse(false),
                statement);
    }

    private static List<String> texts(StrictJson object, String member, Pattern shape, String words) {
        return object.names().contains(member) ? object.texts(member, shape, words) : List.of();
    }

    private static String tableName() {
        return Text.tr("a table’s name: 3 to 255 letters, digits, dots, hyphens, underlines");
    }
}
