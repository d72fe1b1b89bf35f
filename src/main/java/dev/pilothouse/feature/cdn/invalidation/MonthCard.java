package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How many of the month's free paths are used. */
public final class MonthCard extends VBox {
    private final InvalidationModel model;
    private final Label count = Labels.of("…", "figure");
    private final ProgressBar bar = new ProgressBar(0);
    private final Tooltip exact = new Tooltip();

    public MonthCard(InvalidationModel model) {
        this.model = model;
        setId("month");
        getStyleClass().addAll("card", "month");
        count.setId("month-paths");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Text.tr("Share of the month’s free paths"));
        HBox figure = new HBox(
                count, Labels.of(Text.tr("of {0} free", Humane.count(MonthCount.FREE)), "muted", "small", "strong"));
        figure.getStyleClass().add("month-figure");
        getChildren().addAll(Labels.of(Text.tr("Paths this month"), "muted"), figure, bar);
        Tooltip.install(this, exact);
        model.history().subscribe(this::show);
        model.others().subscribe(this::show);
    }

    private void show() {
        model.month().ifPresent(month -> {
            String paths = Humane.count(month.paths());
            count.setText(month.exact() ? paths : Text.tr("at least {0}", paths));
            bar.setProgress(Math.min(1, (double) month.paths() / MonthCount.FREE));
            exact.setText(
                    month.exact()
                            ? Text.tr("All paths of this account since the month began, by UTC.")
                            : Text.tr("Those of this distribution that were read. Other distributions of the account"
                                    + " and older invalidations of the month count as well."));
        });
    }
}
