package dev.pilothouse.feature.site.rules;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Section;
import dev.pilothouse.core.workspace.StrictJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The {@code site} section of a workspace as {@link SiteSettings} describes it; its schema lies beside this class. */
public final class SiteSection implements Section {
    /** Amazon S3 User Guide, "General purpose bucket naming rules". */
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    private static final Pattern FOLDER = Pattern.compile("(|[^/].*/)");
    private static final Pattern PLAIN_FOLDER = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)+");
    private static final Pattern NAMED_FOLDER = Pattern.compile("[^/].*/");
    private static final Pattern DISTRIBUTION = Pattern.compile("[A-Z0-9]{1,32}");
    private static final Pattern PATH = Pattern.compile("[^\\p{Cc}]{1,1024}");

    private static final int MOST_DAYS = 3650;
    private static final int MOST_RELEASES = 100;
    private static final int MOST_PREVIEW_DAYS = 365;

    @Override
    public String name() {
        return SiteSettings.SECTION;
    }

    @Override
    public void check(StrictJson section) {
        read(section);
    }

    /** Refuses a workspace without a site, or with one that does not fit. */
    static SiteSettings of(Workspace workspace) {
        JsonNode section = workspace.sections().get(SiteSettings.SECTION);
        if (section == null || !section.isObject()) {
            throw Refused.notDone(
                    Text.tr("This workspace names no site."),
                    Text.tr("Add the section “site” to the workspace’s file and import it again."));
        }
        return read(StrictJson.of(workspace.name(), section, "sections", SiteSettings.SECTION));
    }

    private static SiteSettings read(StrictJson section) {
        section.only(
                "bucket",
                "prefix",
                "privatePrefix",
                "distribution",
                "address",
                "rootObject",
                "errorPages",
                "headerRules",
                "privateBucket",
                "keep",
                "previews",
                "fallback",
                "budget");
        String folder = Text.tr("a folder: it ends in a slash and begins with none");
        String prefix = section.optionalText("prefix", FOLDER, folder).orElse("");
        String hidden =
                section.optionalText("privatePrefix", NAMED_FOLDER, folder).orElse(".pilothouse/");
        Optional<String> archive = section.optionalText("privateBucket", BUCKET, bucketWords());
        if (archive.isEmpty() && prefix.startsWith(hidden)) {
            throw section.unfit("privatePrefix", Text.tr("a folder outside the site"));
        }
        return new SiteSettings(
                section.text("bucket", BUCKET, bucketWords()),
                prefix,
                hidden,
                section.optionalText("distribution", DISTRIBUTION, Text.tr("a distribution’s id such as E2XKQ7RSTUVW")),
                section.optionalAddress("address"),
                section.optionalText("rootObject", PATH, Text.tr("a path such as index.html"))
                        .orElse("index.html"),
                errorPages(section),
                section.objects("headerRules", Text.tr("a list of objects")).stream()
                        .map(HeaderRuleReader::read)
                        .toList(),
                archive,
                section.optionalObject("keep").map(SiteSection::retention).orElse(Retention.USUAL),
                previews(section, prefix, archive.isEmpty() ? Optional.of(hidden) : Optional.empty()),
                new Expected(
                        section.optionalObject("budget")
                                .map(SiteSection::budget)
                                .orElse(Budget.NONE),
                        section.optionalText("fallback", PATH, Text.tr("a path such as index.html"))));
    }

    // Visitors have to be able to read them, and must not read what is recorded.
    private static Previews previews(StrictJson section, String site, Optional<String> hidden) {
        Optional<StrictJson> given = section.optionalObject("previews");
        given.ifPresent(previews -> previews.only("prefix", "days"));
        String words = Text.tr("a folder of letters, digits and hyphens such as _preview/");
        String prefix = given.flatMap(previews -> previews.optionalText("prefix", PLAIN_FOLDER, words))
                .orElse(Previews.USUAL.prefix());
        if (hidden.filter(folder -> (site + prefix).startsWith(folder) || folder.startsWith(site + prefix))
                .isPresent()) {
            throw given.map(previews -> previews.unfit(
                            "prefix", Text.tr("a folder apart from the one where releases are recorded")))
                    .orElseGet(() -> section.unfit("privatePrefix", Text.tr("a folder apart from {0}", site + prefix)));
        }
        int days = given.filter(previews -> previews.names().contains("days"))
                .map(previews -> within(previews, "days", MOST_PREVIEW_DAYS, Text.tr("a number of days, 1 to 365")))
                .orElse(Previews.USUAL.days());
        return new Previews(prefix, days);
    }

    private static String bucketWords() {
        return Text.tr("a bucket’s name: 3 to 63 small letters, digits, dots, hyphens");
    }

    private static Retention retention(StrictJson keep) {
        keep.only("days", "releases");
        return new Retention(
                within(keep, "days", MOST_DAYS, Text.tr("a number of days, 1 to 3650")),
                within(keep, "releases", MOST_RELEASES, Text.tr("a number of releases, 1 to 100")));
    }

    private static Budget budget(StrictJson budget) {
        budget.only("total", "file", "blocks");
        if (!budget.names().contains("total") && !budget.names().contains("file")) {
            throw budget.unfit("total", Text.tr("there, or file: a number of bytes"));
        }
        return new Budget(
                bytes(budget, "total"),
                bytes(budget, "file"),
                budget.flag("blocks").orElse(false));
    }

    private static Optional<Integer> bytes(StrictJson budget, String member) {
        return Optional.of(member)
                .filter(budget.names()::contains)
                .map(named -> within(budget, named, Integer.MAX_VALUE, Text.tr("a number of bytes, 1 to 2147483647")));
    }

    private static int within(StrictJson section, String member, int most, String words) {
        int number = section.number(member, words);
        if (number < 1 || number > most) {
            throw section.unfit(member, words);
        }
        return number;
    }

    private static List<String> errorPages(StrictJson section) {
        return section.names().contains("errorPages")
                ? section.texts("errorPages", PATH, Text.tr("a list of paths such as 404.html"))
                : SiteSettings.USUAL_ERROR_PAGES;
    }
}
