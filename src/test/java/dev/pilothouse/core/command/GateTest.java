package dev.pilothouse.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pilothouse.core.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final String ARN = "arn:aws:dynamodb:eu-west-1:402112345678:";

    @ParameterizedTest
    @CsvSource({
        "*, s3:PutObject, true",
        "s3:*, s3:PutObject, true",
        "S3:PUTOBJECT, s3:PutObject, true",
        "s3:Put*, s3:PutObject, true",
        "s3:*Object, s3:PutObject, true",
        "s3:Put?bject, s3:PutObject, true",
        "s3:Put??bject, s3:PutObject, false",
        "s3:Put, s3:PutObject, false",
        "s3:Get*, s3:PutObject, false",
        "cloudfront:*, s3:PutObject, false",
        "s3.PutObject, s3:PutObject, false",
        "s3:[PG]*, s3:PutObject, false",
        "s3:\\E.*, s3:PutObject, false"
    })
    void actionsMatchAsIamReadsThem(String pattern, String action, boolean allowed) {
        assertThat(new Gate(List.of(pattern)).refusal(command(action)).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void wildcardsMatchAsASlowButPlainReadingDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            String pattern = text(random, "ab:*?");
            String action = text(random, "aB:");
            assertThat(new Gate(List.of(pattern)).refusal(command(action)).isEmpty())
                    .as("seed %s: %s on %s", seed, pattern, action)
                    .isEqualTo(plainly(pattern, action.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void aCommandNeedsAllItsActionsAndTheFirstMissingOneIsNamed() {
        Gate gate = new Gate(List.of("s3:*"));
        assertThat(gate.refusal(command("s3:PutObject", "cloudfront:CreateInvalidation")))
                .contains("Your role may not do this: it lacks cloudfront:CreateInvalidation on a resource.");
    }

    @Test
    void whereOneOfSeveralActionsWillDoAnyOfThemIsEnough() {
        Command command = new Command(
                "save",
                "tables",
                "Save",
                "",
                Optional.empty(),
                true,
                List.of(new Needs("dynamodb:UpdateItem", "the table", List.of("dynamodb:PutItem"))));
        assertThat(new Gate(List.of("dynamodb:PutItem")).refusal(command)).isEmpty();
        Gate reader = new Gate(List.of("dynamodb:GetItem"));
        assertThat(reader.refusal(command).orElseThrow()).contains("it lacks dynamodb:UpdateItem");
    }

    @Test
    void whereTheWorkspaceListsNothingAwsDecides() {
        assertThat(new Gate(List.of()).refusal(command("s3:PutObject"))).isEmpty();
    }

    @Test
    void whatAwsDeniedIsRefusedFromThenOn() {
        Gate gate = new Gate(List.of());
        List<Number> changes = new ArrayList<>();
        gate.changes().addListener((property, old, now) -> changes.add(now));
        gate.denied(Denial.of("s3:PutObject"));
        gate.denied(Denial.of("s3:PutObject"));
        assertThat(gate.refusal(command("s3:PutObject"))).isPresent();
        assertThat(gate.refusal(command("s3:GetObject"))).isEmpty();
        assertThat(changes).hasSize(1);
    }

    @Test
    void whatWasDeniedOfOneResourceIsStillAllowedOfAnother() {
        Gate gate = new Gate(List.of());
        Gate orders = gate.about(denial -> denial.isAbout("table/orders"));
        Gate carts = gate.about(denial -> denial.isAbout("table/carts"));
        gate.denied(new Denial("dynamodb:PutItem", Optional.of(ARN + "table/orders")));
        assertThat(orders.refusal(command("dynamodb:PutItem")))
                .contains("Your role may not do this: it lacks dynamodb:PutItem on " + ARN + "table/orders.");
        assertThat(carts.refusal(command("dynamodb:PutItem"))).isEmpty();
        assertThat(gate.refusal(command("dynamodb:PutItem")))
                .as("nobody says which is meant")
                .isPresent();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> orders.pass(command("dynamodb:PutItem"), permit -> {}));
        carts.denied(Denial.of("dynamodb:PutItem"));
        assertThat(carts.refusal(command("dynamodb:PutItem")))
                .contains("Your role may not do this: it lacks dynamodb:PutItem on a resource.");
    }

    @Test
    void whatIsMeantMayChangeAndThatIsTold() {
        ObjectProperty<String> table = new SimpleObjectProperty<>("orders");
        Gate gate = new Gate(List.of());
        Gate chosen = gate.about(table.map(name -> denial -> denial.isAbout("table/" + name)));
        List<Boolean> refused = new ArrayList<>();
        chosen.changes()
                .subscribe(() ->
                        refused.add(chosen.refusal(command("dynamodb:PutItem")).isPresent()));
        gate.denied(new Denial("dynamodb:PutItem", Optional.of(ARN + "table/carts")));
        table.set("carts");
        table.set("orders");
        gate.denied(Denial.of("dynamodb:PutItem"));
        assertThat(refused).containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:dynamodb:eu-west-1:402112345678:table/orders, table/orders, true, true",
        "arn:aws:dynamodb:eu-west-1:402112345678:table/orders/index/by-day, table/orders, true, false",
        "arn:aws:dynamodb:eu-west-1:402112345678:table/orders-old, table/orders, false, false",
        "arn:aws:lambda:eu-west-1:402112345678:function:mail:live, function:mail, true, false",
        "arn:aws:lambda:eu-west-1:402112345678:function:mail:live, function:mail:live, true, true",
        "arn:aws:lambda:eu-west-1:402112345678:function:mail, function:mail:live, false, false",
        "arn:aws:logs:eu-west-1:402112345678:log-group:/aws/lambda/mail:log-stream:, log-group:/aws/lambda/mail, true,"
                + " false",
        "arn:aws:logs:eu-west-1:402112345678:log-group:/aws/lambda/mail/x:*, log-group:/aws/lambda/mail, false, false",
        "arn:aws:cloudfront::402112345678:distribution/E2A7, distribution/E2A7, true, true",
        "table/orders, table/orders, false, false"
    })
    void theEndOfAnArnSaysWhatADenialIsAbout(String arn, String thing, boolean about, boolean just) {
        Denial denial = new Denial("some:Action", Optional.of(arn));
        assertThat(denial.isAbout(thing)).isEqualTo(about);
        assertThat(denial.isJustAbout(thing)).isEqualTo(just);
        assertThat(Denial.of("some:Action").isAbout(thing)).isTrue();
    }

    @Test
    void aPermitNamesItsCommandAndIsGivenOnlyWhereNothingIsMissing() {
        List<String> permits = new ArrayList<>();
        new Gate(List.of("s3:*")).pass(command("s3:PutObject"), permit -> permits.add(permit.command()));
        assertThat(permits).containsExactly("deploy");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Gate(List.of("s3:Get*"))
                        .pass(command("s3:PutObject"), permit -> permits.add("let through")));
        assertThat(permits).hasSize(1);
    }

    private static Command command(String... actions) {
        List<Needs> needs = List.of(actions).stream()
                .map(action -> new Needs(action, "a resource"))
                .toList();
        return new Command("deploy", "site", "Deploy", "fth-upload", Optional.empty(), true, needs);
    }

    private static boolean plainly(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        String rest = pattern.substring(1);
        return switch (pattern.charAt(0)) {
            case '*' -> plainly(rest, text) || !text.isEmpty() && plainly(pattern, text.substring(1));
            case '?' -> !text.isEmpty() && plainly(rest, text.substring(1));
            default -> text.startsWith(pattern.substring(0, 1)) && plainly(rest, text.substring(1));
        };
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(1, 7); n > 0; n--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
