package dev.pilothouse.feature.cdn;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the {@code cdn} section of a workspace, and says in words what is wrong with it. */
final class CdnSection {
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,32}");
    private final Workspace workspace;

    CdnSection(Workspace workspace) {
        this.workspace = workspace;
    }

    CdnSettings read() {
        Map<String, CdnSettings.Named> named = new LinkedHashMap<>();
        ofSite().ifPresent(it -> named.put(it.id(), it));
        JsonNode section = section(CdnSettings.SECTION);
        only(section, Set.of("distributions"));
        JsonNode list = section.path("distributions");
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(Text.tr("“distributions” has to be a list."));
        }
        list.forEach(item -> {
            CdnSettings.Named it = named(item);
            named.putIfAbsent(it.id(), it);
        });
        return new CdnSettings(List.copyOf(named.values()));
    }

    // That section belongs to the Site pane, which says what is wrong with it; here only what fits is used.
    private Optional<CdnSettings.Named> ofSite() {
        JsonNode site = section("site");
        return Optional.of(site.path("distribution"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new CdnSettings.Named(
                        id,
                        Optional.of(site.path("address"))
                                .filter(JsonNode::isString)
                                .flatMap(text -> address(text.asString()))));
    }

    private static CdnSettings.Named named(JsonNode item) {
        only(item, Set.of("id", "address"));
        JsonNode id = item.path("id");
        if (!id.isString() || !ID.matcher(id.asString()).matches()) {
            throw wrong(Text.tr("“{0}” is not the id of a distribution.", id.isString() ? id.asString() : id));
        }
        JsonNode address = item.path("address");
        if (address.isMissingNode()) {
            return new CdnSettings.Named(id.asString(), Optional.empty());
        }
        Optional<URI> found = address.isString() ? address(address.asString()) : Optional.empty();
        return new CdnSettings.Named(
                id.asString(),
                Optional.of(found.orElseThrow(() -> wrong(Text.tr("“{0}” is not the address of a site.", address)))));
    }

    private static void only(JsonNode object, Set<String> fields) {
        if (!object.isObject() && !object.isMissingNode()) {
            throw wrong(Text.tr("“{0}” has to be an object.", object));
        }
        object.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(Text.tr("The workspace’s cdn section has a field “{0}” that is not known.", name));
                });
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text))
                    .filter(it -> it.getHost() != null
                            && it.getScheme() != null
                            && Set.of("http", "https").contains(it.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private JsonNode section(String name) {
        JsonNode kept = workspace.sections().get(name);
        return kept == null ? MissingNode.getInstance() : kept;
    }

    private static Refused wrong(String what) {
        return Refused.notDone(what, Text.tr("Correct the workspace file and open it again."));
    }
}
