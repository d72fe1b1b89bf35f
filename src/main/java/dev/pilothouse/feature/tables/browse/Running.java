package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.feature.tables.partiql.Intent;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Runs the query or the statement that stands there: rows are read, a change is staged. Screen thread only. */
final class Running {
    private final QuestionModel question;
    private final RowsModel rows;
    private final StagingAfter after;
    private final Around around;
    private final ObservableValue<Optional<String>> obstacle;

    Running(QuestionModel question, RowsModel rows, StagingAfter after, Around around) {
        this.question = question;
        this.rows = rows;
        this.after = after;
        this.around = around;
        this.obstacle = Bindings.createObjectBinding(this::inTheWay, question.asked(), question.partiql());
    }

    /**
     * Without effect where it can't be run.
     *
     * @param pressed whether somebody wants it: what reads a lot, stages something or leads elsewhere doesn't run by itself
     */
    void run(boolean pressed) {
        question.statement().code().finish();
        after.forget();
        switch (question.asked().get()) {
            case Asked.Can(Plan plan) -> {
                if (pressed || !rows.isDear(plan)) {
                    SavedQuery present = question.present();
                    if (!present.isEverything()) {
                        around.ran(present);
                    }
                    rows.run(plan);
                }
            }
            case Asked.Stages(Intent intent) -> {
                if (pressed) {
                    around.ran(question.present());
                    TableShape table = question.query().table().get();
                    after.stage(intent.key(), (now, staged) -> intent.staged(now, staged, table));
                }
            }
            case Asked.Elsewhere(String table) -> {
                if (pressed) {
                    around.open(question.present().at(table));
                }
            }
            case Asked.Unread unread -> {}
            case Asked.Cannot cannot -> {}
        }
    }

    /** Reads what stands there again, or, where that reads nothing, what was read last. */
    void reread() {
        if (question.asked().get() instanceof Asked.Can(Plan plan)) {
            rows.run(plan);
        } else {
            rows.again();
        }
    }

    /** Why the query can't be run; a statement can always be tried, and says itself what is wrong with it. */
    ObservableValue<Optional<String>> obstacle() {
        return obstacle;
    }

    private Optional<String> inTheWay() {
        return !question.partiql().get() && question.asked().get() instanceof Asked.Cannot(Fault why)
                ? Optional.of(why.what() + " " + why.next())
                : Optional.empty();
    }
}
