package dev.pilothouse.feature.site.rules;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the {@code site} section of a workspace, and says in words what is wrong with it. */
final class SiteSection {
    private static final Set<String> FIELDS = Set.of(
            "bucket", "prefix", "privatePrefix", "distribution", "address", "rootObject", "errorPages", "headerRules");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern DISTRIBUTION = Pattern.compile("[A-Z0-9]+");
    private final JsonNode section;

    SiteSection(Workspace workspace) {
        JsonNode kept = workspace.sections().get(SiteSettings.SECTION);
        this.section = kept == null ? MissingNode.getInstance() : kept;
    }

    SiteSettings read() {
        if (!section.isObject()) {
            throw wrong(Text.tr("This workspace names no site."));
        }
        section.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(Text.tr("The workspace's site section has a field “{0}” that is not known.", name));
                });
        return new SiteSettings(
                required("bucket", BUCKET),
                folder("prefix", ""),
                privatePrefix(),
                text("distribution").map(id -> fitting("distribution", id, DISTRIBUTION)),
                text("address").map(SiteSection::address),
                text("rootObject").orElse("index.html"),
                errorPages(),
                headerRules());
    }

    private String required(String field, Pattern pattern) {
        return fitting(field, text(field).orElse(""), pattern);
    }

    private String privatePrefix() {
        String folder = folder("privatePrefix", ".pilothouse/");
        if (folder.isEmpty() || folder("prefix", "").startsWith(folder)) {
            throw wrong(Text.tr("“privatePrefix” has to be a folder outside the site."));
        }
        return folder;
    }

    private String folder(String field, String otherwise) {
        String folder = text(field).orElse(otherwise);
        if (folder.startsWith("/") || !folder.isEmpty() && !folder.endsWith("/")) {
            throw wrong(Text.tr("“{0}” has to end in a slash and not to begin with one.", field));
        }
        return folder;
    }

    private List<String> errorPages() {
        if (!section.has("errorPages")) {
            return SiteSettings.USUAL_ERROR_PAGES;
        }
        List<String> pages = new ArrayList<>();
        for (JsonNode page : list("errorPages")) {
            pages.add(textOf("errorPages", page));
        }
        return pages;
    }

    private List<HeaderRule> headerRules() {
        List<HeaderRule> rules = new ArrayList<>();
        for (JsonNode rule : list("headerRules")) {
            rules.add(headerRule(
                    textOf("headerRules.pattern", rule.path("pattern")),
                    textOf("headerRules.cacheControl", rule.path("cacheControl"))));
        }
        return rules;
    }

    private static HeaderRule headerRule(String pattern, String cacheControl) {
        try {
            return new HeaderRule(pattern, cacheControl);
        } catch (IllegalArgumentException e) {
            throw wrong(Text.tr("The header rule “{0}” is not a pattern of paths.", pattern));
        }
    }

    private JsonNode list(String field) {
        JsonNode list = section.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(Text.tr("“{0}” has to be a list.", field));
        }
        return list;
    }

    private Optional<String> text(String field) {
        return section.has(field) ? Optional.of(textOf(field, section.path(field))) : Optional.empty();
    }

    private static String textOf(String field, JsonNode value) {
        if (!value.isString()) {
            throw wrong(Text.tr("“{0}” has to be a text.", field));
        }
        return value.asString();
    }

    private static String fitting(String field, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw wrong(Text.tr("“{0}” is not a {1}.", value, field));
        }
        return value;
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(notAnAddress(text).fault(), e);
        }
        throw notAnAddress(text);
    }

    private static Refused notAnAddress(String text) {
        return wrong(Text.tr("“{0}” is not the address of a site.", text));
    }

    private static Refused wrong(String what) {
        return Refused.notDone(what, Text.tr("Correct the workspace file and open it again."));
    }
}
