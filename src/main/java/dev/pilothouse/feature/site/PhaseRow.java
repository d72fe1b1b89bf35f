package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The phases of a job in a row: done, under way, still to come. */
final class PhaseRow extends FlowPane {
    private final List<Phase> phases;

    /** A phase as the engine names it, and how many things it is about; 0 where a count says nothing. */
    private record Phase(String name, int items) {}

    private PhaseRow(List<Phase> phases) {
        this.phases = phases;
        getStyleClass().add("phases");
        phases.forEach(phase -> getChildren().add(Labels.of(PhaseWords.toCome(phase.name(), phase.items()))));
    }

    /** Of a deploy: phases without files are left out. */
    static PhaseRow deploy(SitePlan plan) {
        Phases files = Phases.of(plan.changes());
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase("old files", plan.endangered().size()));
        phases.add(new Phase("new files", files.added().size()));
        phases.add(new Phase("changed files", files.changed().size()));
        phases.add(new Phase("pages", files.pages().size()));
        phases.add(new Phase("entries", files.entries().size()));
        phases.removeIf(phase -> phase.items() == 0);
        if (!plan.uploads().isEmpty()) {
            phases.add(new Phase("stored check", 0));
        }
        phases.add(new Phase("manifest", 0));
        if (!plan.invalidate().isEmpty()) {
            phases.add(new Phase("invalidation", 0));
        }
        return new PhaseRow(phases);
    }

    /** Of what follows a deploy. */
    static PhaseRow follow(Deployed deployed) {
        List<Phase> phases = new ArrayList<>();
        if (deployed.invalidation().isPresent()) {
            phases.add(new Phase("invalidation", 0));
        }
        if (!deployed.followUp().remove().isEmpty()) {
            phases.add(new Phase("removed pages", deployed.followUp().remove().size()));
        }
        phases.add(
                new Phase("verify", deployed.pages().size() + deployed.sample().size()));
        return new PhaseRow(phases);
    }

    /** {@code step 2 of 6: pages}. */
    String inWords(Standing standing) {
        int at = at(standing);
        return at < 0
                ? Text.tr(standing.phase())
                : Text.tr(
                        "step {0} of {1}: {2}",
                        at + 1,
                        phases.size(),
                        PhaseWords.toCome(phases.get(at).name(), phases.get(at).items()));
    }

    void show(Standing standing) {
        int now = at(standing);
        for (int i = 0; i < phases.size(); i++) {
            Label label = (Label) getChildren().get(i);
            Phase phase = phases.get(i);
            label.getStyleClass().removeAll("success", "accent", "muted");
            if (i < now) {
                label.setText("✓ " + PhaseWords.done(phase.name(), phase.items()));
                label.getStyleClass().add("success");
            } else if (i == now) {
                label.setText("● " + PhaseWords.underWay(phase.name(), standing.items(), standing.ofItems()));
                label.getStyleClass().add("accent");
            } else {
                label.setText("○ " + PhaseWords.toCome(phase.name(), phase.items()));
                label.getStyleClass().add("muted");
            }
        }
    }

    private int at(Standing standing) {
        return IntStream.range(0, phases.size())
                .filter(i -> phases.get(i).name().equals(standing.phase()))
                .findFirst()
                .orElse(-1);
    }
}
