package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.util.List;

/** Signing in and out. */
final class WelcomeSteps {
    private static final String NEW = "Harbour-Light-8";
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
                () -> person.choose("person", "sign-out").sees("workspace-sandbox")));
    }

    /** What else may be asked at the door; ends on the first screen. */
    List<Step> furtherSteps() {
        return List.of(
                Step.of("sign-in-new-password", "welcome", this::firstSignIn),
                Step.of(
                        "sign-in-new-password-set",
                        "welcome",
                        () -> person.type("new-password-again", NEW)
                                .click("set-password")
                                .sees("folder")),
                Step.of("sign-in-code", "welcome", this::nightWatch),
                Step.of(
                        "sign-in-code-refused",
                        "welcome",
                        () -> person.type("code", "000 000")
                                .click("answer-code")
                                .reads("not the right code")),
                Step.of(
                        "sign-in-forgotten",
                        "welcome",
                        () -> person.click("back").click("person-support").click("forgot-password")),
                Step.of(
                        "sign-in-recover",
                        "welcome",
                        () -> person.click("send-code").sees("fill-code").type("new-password", "harbour")),
                Step.of("sign-in-recovered", "welcome", this::recover));
    }

    private void firstSignIn() {
        if (person.has("person")) {
            person.choose("person", "sign-out").sees("workspace-sandbox");
        }
        person.click("workspace-sandbox").click("person-new").click("sign-in").sees("new-password");
        person.type("attribute-name", "Ada Newcomer").type("new-password", NEW);
    }

    private void nightWatch() {
        person.choose("person", "sign-out").sees("workspace-sandbox");
        person.click("workspace-sandbox").click("person-watch").click("sign-in").sees("code");
    }

    private void recover() {
        person.type("new-password", NEW).type("new-password-again", NEW).click("fill-code");
        person.click("reset-password").reads("Your new password is set");
    }

    private void mistype() {
        person.type("password", "not the password").click("sign-in").reads("the password is wrong");
    }

    private void signIn() {
        person.click("person-operator").click("sign-in").sees("folder");
    }
}
