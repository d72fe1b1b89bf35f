package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.util.List;

/** Signing in and out. */
final class WelcomeSteps {
    private final Person person;

    WelcomeSteps(Person person) {
        this.person = person;
    }

    List<Step> in() {
        return List.of(
                Step.of("welcome", "welcome", () -> person.sees("workspace-sandbox")),
                Step.of(
                        "sign-in",
                        "welcome",
                        () -> person.click("workspace-sandbox").click("person-operator")),
                Step.of("sign-in-refused", "welcome", this::mistype),
                Step.of("site", "site", this::signIn));
    }

    List<Step> out() {
        return List.of(Step.of(
                "signed-out",
                "welcome",
                () -> person.click("person").click("sign-out").sees("workspace-sandbox")));
    }

    private void mistype() {
        person.type("password", "not the password").click("sign-in").reads("Not done");
    }

    private void signIn() {
        person.click("person-operator").click("sign-in").sees("folder");
    }
}
