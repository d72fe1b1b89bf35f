package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** How long browsers keep a file, in a cell; all its headers, and whose word they are, as its tooltip. */
final class HeaderCell {
    private HeaderCell() {}

    static Label of(Change change, FileRules rules) {
        Label words = Labels.of(
                switch (change) {
                    case Change.Removed removed -> Text.tr("deleted once invalidated");
                    case Change.Kept kept -> Text.tr("stays for open tabs");
                    case Change.New added -> CacheWords.of(added.file().cacheControl());
                    case Change.Changed changed ->
                        changed.content() ? CacheWords.of(changed.file().cacheControl()) : relabelled(changed);
                },
                "muted");
        change.upload().ifPresent(file -> words.setTooltip(new Tooltip(all(file, rules))));
        return words;
    }

    private static String relabelled(Change.Changed changed) {
        Set<String> names = changed.headers();
        StoredFile before = changed.stored();
        return names.equals(Set.of(Headers.CACHE_CONTROL))
                        && before.cacheControl().isPresent()
                ? Text.tr(
                        "{0} instead of {1}",
                        CacheWords.of(changed.file().cacheControl()),
                        CacheWords.of(before.cacheControl().get()))
                : Text.tr("{0,choice,1#another|1<other} {1}", names.size(), String.join(", ", names));
    }

    private static String all(LocalFile file, FileRules rules) {
        return file.headers().values().entrySet().stream()
                .map(header -> Text.tr(
                        "{0}: {1}\n    {2}", header.getKey(), header.getValue(), why(file, header.getKey(), rules)))
                .collect(Collectors.joining("\n"));
    }

    private static String why(LocalFile file, String header, FileRules rules) {
        return rules.headerRule(file.path(), header)
                .map(rule -> Text.tr("set by the workspace’s rule {0}", rule.pattern()))
                .or(() -> Optional.of(Text.tr("set by the build’s _headers"))
                        .filter(words -> rules.ofHost(file.path()).containsKey(header)))
                .orElseGet(() -> usual(file, header));
    }

    private static String usual(LocalFile file, String header) {
        if (header.equals(Headers.CONTENT_TYPE)) {
            return Text.tr("by its name");
        }
        if (header.equals(Headers.REDIRECT)) {
            return Text.tr("set by the build’s _redirects");
        }
        if (header.equals(Headers.CONTENT_ENCODING)) {
            return Text.tr("compressed as a rule of the workspace says");
        }
        return switch (file.kind()) {
            case HASHED -> Text.tr("as its name holds a hash of its content");
            case PAGE -> Text.tr("as it is a page");
            case ENTRY -> Text.tr("as it is an entry of the site");
            case OTHER -> Text.tr("as for every file without a rule");
        };
    }
}
