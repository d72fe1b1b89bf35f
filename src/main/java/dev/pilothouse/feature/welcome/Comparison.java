package dev.pilothouse.feature.welcome;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two workspaces member by member, those that decide whom passwords and calls go to first. */
final class Comparison {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String GONE = "";
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    private Comparison() {}

    /** All differences; against nothing, all members. */
    static List<Difference> between(Optional<Workspace> before, Workspace after) {
        Map<String, List<String>> old = before.map(Comparison::members).orElse(Map.of());
        Map<String, List<String>> now = members(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .filter(name -> !old.getOrDefault(name, List.of()).equals(now.getOrDefault(name, List.of())))
                .map(name -> difference(name, old.getOrDefault(name, List.of()), now.getOrDefault(name, List.of())))
                .sorted(Comparator.comparing(it -> it.matters().isEmpty()))
                .toList();
    }

    // Of two lists only what differs, so that one action among fifty is seen.
    private static Difference difference(String name, List<String> before, List<String> after) {
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
        }
        return new Difference(name, text(removed), text(added), matters(name));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? GONE : String.join(", ", lines);
    }

    private static Map<String, List<String>> members(Workspace workspace) {
        Comparison flat = new Comparison();
        byte[] file = new WorkspaceFile(new Sections(List.of())).write(workspace);
        flat.add("", JSON.readTree(file));
        flat.members.remove("format");
        return flat.members;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(it -> add(path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int n = 0; n < node.size(); n++) {
                add(path + "." + n, node.get(n));
            }
        } else {
            Stream<JsonNode> values = node.isArray() ? node.valueStream() : Stream.of(node);
            members.put(path, values.map(JsonNode::asString).toList());
        }
    }

    private static String matters(String member) {
        return switch (member) {
            case "environment" -> Text.tr("How writing is guarded depends on it.");
            case "account" -> Text.tr("Every call is made in this AWS account.");
            case "region" -> Text.tr("Every call is made in this region.");
            case "signIn.userPool", "signIn.client" -> Text.tr("Passwords are proved here.");
            case "signIn.identityPool" -> Text.tr("AWS credentials come from here.");
            case "endpoint" -> Text.tr("All calls go to this emulator, or to AWS itself where it is missing.");
            default -> "";
        };
    }
}
