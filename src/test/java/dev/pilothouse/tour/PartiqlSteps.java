package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.CodeArea;

/** A statement is written, completed and run; another one is staged; a third is refused; a query is kept and found again. */
final class PartiqlSteps {
    private static final String ORDER = "order#90207";
    private final Person person;

    PartiqlSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of("partiql-from-filters", "tables", this::goOn),
                Step.of("partiql-completed", "tables", this::complete).by("keys don’t reach a text area headless"),
                Step.of("partiql-read", "tables", this::read),
                Step.of("partiql-asks", "tables", this::ask),
                Step.of("partiql-staged", "tables", this::stage),
                Step.of("partiql-refused", "tables", this::refuse),
                Step.of(
                        "partiql-kept",
                        "tables",
                        () -> person.click("partiql")
                                .click("saved-query-2")
                                .reads("query on byStatus")
                                .click("save-query")
                                .type("query-name", "My refunds")
                                .click("keep-query")
                                .sees("own-query-1")),
                Step.of(
                        "partiql-history",
                        "tables",
                        () -> person.click("history").sees("recent-queries")),
                Step.of(
                        "partiql-again",
                        "tables",
                        () -> person.type("filter-history", "SELECT orderId")
                                .press(KeyCode.ENTER)
                                .reads("query on byStatus")));
    }

    private void goOn() {
        person.click("go-tables").click("saved-query-1").reads("query on byStatus");
        if (person.has("close-item")) {
            person.click("close-item");
        }
        person.click("partiql").sees("statement").reads("Query on byStatus");
    }

    private void complete() {
        write("SELECT * FROM \"Or");
        person.onScreen(() -> {
            person.node("statement")
                    .fireEvent(
                            new KeyEvent(KeyEvent.KEY_TYPED, "d", "d", KeyCode.UNDEFINED, false, false, false, false));
            return "";
        });
        person.sees("completions");
    }

    private void read() {
        write("SELECT orderId, customer, status, total\n"
                + "FROM \"Orders\".\"byStatus\"\n"
                + "WHERE status = 'PAID' AND total > 400");
        person.click("run").reads("query on byStatus").reads("saves no read units");
    }

    private void ask() {
        person.click("saved-query-4").type("parameter-status", "SHIPPED").type("parameter-least", "500");
        person.click("run").reads("keeps total ≥ 500").reads("query on byStatus");
    }

    private void stage() {
        write("UPDATE \"Orders\"\nSET note = 'Rang twice'\nWHERE orderId = '" + ORDER + "'");
        person.reads("Stages a change of " + ORDER).click("run").reads("1 staged change");
    }

    private void refuse() {
        person.click("discard").reads("was discarded");
        write("DELETE FROM \"Orders\" WHERE orderId = '" + ORDER + "' AND status = 'LOST'");
        person.click("run").reads("does not fit");
    }

    private void write(String text) {
        person.sees("statement").onScreen(() -> {
            CodeArea area = (CodeArea) person.node("statement");
            area.requestFocus();
            area.setText(text);
            area.moveDocumentEnd();
            return text;
        });
    }
}
