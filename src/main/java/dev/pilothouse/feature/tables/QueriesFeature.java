package dev.pilothouse.feature.tables;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.kept.HistoryModel;
import dev.pilothouse.feature.tables.kept.HistoryStore;
import dev.pilothouse.feature.tables.kept.Impersonal;
import dev.pilothouse.feature.tables.kept.SavedQueries;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.partiql.StatementReader;
import dev.pilothouse.feature.tables.partiql.Written;
import dev.pilothouse.feature.tables.query.Vocabulary;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import dev.pilothouse.ui.Desk;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The queries that the Tables pane begins with: those that are kept, those that were run, and the one that a place tells. */
final class QueriesFeature {
    static final String QUERY = "query";
    private static final String WHERE = "where";
    private static final String INDEX = "index";
    private static final String ORDER = "order";
    private static final String STATEMENT = "statement";
    private static final Set<String> ARGUMENTS = Set.of(WHERE, INDEX, ORDER, QUERY, STATEMENT);
    private final Desk desk;
    private final TablesSettings settings;
    private final SavedQueries saved;
    private final HistoryModel history;

    QueriesFeature(Desk desk, TablesSettings settings, Scope scope) {
        this.desk = desk;
        this.settings = settings;
        this.saved = saved(desk, settings);
        this.history = new HistoryModel(
                new HistoryStore(desk.journal().drafts(), desk.journal().here()),
                scope,
                desk.window().notices(),
                Clock.systemUTC());
    }

    /** The workspace's and the person's own. */
    static SavedQueries saved(Desk desk, TablesSettings settings) {
        return new SavedQueries(desk.chosen().overlay(), settings);
    }

    SavedQueries saved() {
        return saved;
    }

    HistoryModel history() {
        return history;
    }

    /** A query as it may be seen, whatever its table: without values of attributes that are personal. */
    SavedQuery shown(SavedQuery query) {
        TableSettings about = settings.table(query.table());
        Mask mask = Mask.of(about, desk.workspace().environment(), List.of());
        ZoneId zone = settings.zone().orElseGet(ZoneId::systemDefault);
        Vocabulary words = new Vocabulary(
                Map.of(), about.dates(), Map.of(), Clock.systemUTC().instant(), zone);
        return new Impersonal((path, value) -> mask.masked(path, value).isPresent(), words).of(query);
    }

    /** Looks at what a place tells; what is not known is told. */
    void look(TablesModel model, Place place) {
        Map<String, String> arguments = place.arguments();
        arguments.keySet().stream()
                .filter(name -> !ARGUMENTS.contains(name))
                .forEach(name -> tell(Text.tr("The Tables pane knows nothing of “{0}”.", name)));
        if (arguments.containsKey(QUERY)) {
            String name = arguments.get(QUERY);
            saved.find(name)
                    .ifPresentOrElse(
                            query -> model.look(query, false),
                            () -> tell(Text.tr("There is no saved query “{0}”.", name)));
        } else if (arguments.containsKey(STATEMENT)) {
            statement(model, place.resource(), arguments.get(STATEMENT));
        } else if (!place.resource().isEmpty()) {
            model.look(
                    place.resource(),
                    arguments.getOrDefault(WHERE, ""),
                    Optional.ofNullable(arguments.get(INDEX)),
                    "descending".equals(arguments.get(ORDER)));
        }
    }

    private void statement(TablesModel model, String resource, String text) {
        Optional<String> about = StatementReader.read(text, Map.of()) instanceof Parsed.Fit<Written>(Written written)
                ? Optional.of(written.statement().table())
                : Optional.empty();
        String table = resource.isEmpty() ? about.orElse("") : resource;
        if (table.isEmpty()) {
            tell(Text.tr("The statement of this link can’t be read, and the link names no table."));
        } else {
            model.look(new SavedQuery("", table, Optional.empty(), List.of(), false, Optional.of(text)), false);
        }
    }

    private void tell(String words) {
        desk.window().notices().info(words);
    }
}
