package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sets the traffic of a continuous deployment back, if it still is what the change left. */
public final class StagingUndo implements PutsBack<Optional<Staging>> {
    /** The kind of the journal's entries; never changes its meaning. */
    static final String KIND = "cdn.staging";

    private final Function<String, StagingGateway> gateways;

    /** @param gateways by the primary distribution's id */
    public StagingUndo(Function<String, StagingGateway> gateways) {
        this.gateways = gateways;
    }

    /** What a policy is set to. */
    record Setting(boolean enabled, Traffic traffic) {}

    static Kept kept(Staging before, Setting after) {
        Setting was = new Setting(before.enabled(), before.traffic().orElseThrow());
        return new Kept(Optional.of(json(was)), Optional.of(json(after)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Needs> needs() {
        return StagingCommands.SET.needs();
    }

    @Override
    public Optional<Staging> now(String distribution) {
        return gateways.apply(distribution).read();
    }

    @Override
    public boolean isLeft(Optional<Staging> now, Kept kept) {
        Setting left = setting(kept.after().orElseThrow());
        return now.filter(it -> it.staging().isPresent())
                .filter(it -> it.enabled() == left.enabled() && it.traffic().equals(Optional.of(left.traffic())))
                .isPresent();
    }

    @Override
    public String called(String distribution) {
        return Text.tr("The traffic to the staging distribution of {0}", distribution);
    }

    @Override
    public Effect put(String distribution, Optional<Staging> now, Kept kept, Permit permit, Progress progress) {
        Setting before = setting(kept.before().orElseThrow());
        return StagingChanges.set(
                gateways.apply(distribution).set(now.orElseThrow(), before.enabled(), before.traffic(), permit));
    }

    private static byte[] json(Setting setting) {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("enabled", setting.enabled());
        switch (setting.traffic()) {
            case Traffic.Header header -> json.put("header", header.name()).put("value", header.value());
            case Traffic.Share share -> {
                json.put("percent", share.percent());
                share.sticky()
                        .ifPresent(sticky -> json.put("idle", sticky.idle()).put("most", sticky.most()));
            }
        }
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static Setting setting(byte[] bytes) {
        JsonNode json = JsonMapper.shared().readTree(bytes);
        boolean enabled = json.path("enabled").asBoolean();
        if (json.has("header")) {
            return new Setting(
                    enabled,
                    new Traffic.Header(
                            json.path("header").asString(), json.path("value").asString()));
        }
        Optional<Traffic.Sticky> sticky = json.has("idle")
                ? Optional.of(new Traffic.Sticky(
                        json.path("idle").asInt(), json.path("most").asInt()))
                : Optional.empty();
        return new Setting(enabled, new Traffic.Share(json.path("percent").asDouble(), sticky));
    }
}
