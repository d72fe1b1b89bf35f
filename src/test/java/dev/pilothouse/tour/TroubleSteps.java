package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sites.SwaggerUi;
import java.util.List;
import javafx.scene.input.KeyCode;

/** The sandbox told to misbehave, and what the program makes of it. Last before signing out: a denial is remembered until then. */
final class TroubleSteps {
    private final Person person;

    TroubleSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of(
                        "try-it-broken",
                        "app",
                        () -> person.click("troubles")
                                .click("trouble-cut")
                                .click("trouble-no-uploads")
                                .reads("On")),
                Step.of("site-denied", "site", this::deployDenied),
                Step.of("all-well-again", "app", this::allIsWell));
    }

    private void allIsWell() {
        person.click("troubles").click("trouble-end").press(KeyCode.ESCAPE);
        // What failed stays until somebody has read it, be it more than one.
        while (person.has("dismiss")) {
            person.click("dismiss");
        }
    }

    private void deployDenied() {
        person.click("trouble-cut").press(KeyCode.ESCAPE).click("go-site").click("tab-plan");
        person.type("folder", SwaggerUi.FIRST.folder().toString()).click("plan").sees("check-bucket");
        person.click("deploy").reads("Not done");
    }
}
