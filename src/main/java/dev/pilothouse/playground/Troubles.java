package dev.pilothouse.playground;

import dev.pilothouse.core.Playground.Trouble;
import dev.pilothouse.core.Text;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be let go wrong in the sample application, in words. Thread-safe. */
final class Troubles {
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int A_SECOND = 2;
    private static final Fault INTERNAL =
            new Fault.Fail(500, "InternalError", "We encountered an internal error. Please try again.");

    private final Sandbox sandbox;
    private final Faults faults;
    // One action as often as it is denied at the moment.
    private final List<String> denied = new ArrayList<>();

    Troubles(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.faults = sandbox.faults();
    }

    List<Trouble> all() {
        return List.of(
                lasting(
                        "slow",
                        Text.tr("Slow"),
                        Text.tr("Every answer takes two seconds longer."),
                        () -> faults.when((n, operation) -> true, new Fault.Delay(SLOW))),
                lasting(
                        "throttled",
                        Text.tr("Throttled"),
                        Text.tr("More than {0} requests a second are refused.", A_SECOND),
                        () -> faults.throttle(Faults.ANY, A_SECOND)),
                lasting(
                        "errors",
                        Text.tr("Errors of AWS"),
                        Text.tr("Every third request fails, and nothing is done."),
                        () -> every(3, INTERNAL)),
                lasting(
                        "cut",
                        Text.tr("Cut connections"),
                        Text.tr("Every third request meets a connection that breaks."),
                        () -> every(3, new Fault.DropBefore())),
                lasting(
                        "lost",
                        Text.tr("Lost answers"),
                        Text.tr("Every third request is carried out, and its answer never arrives."),
                        () -> every(3, new Fault.DropAfter())),
                lasting(
                        "no-uploads",
                        Text.tr("Uploads denied"),
                        Text.tr("A policy denies s3:PutObject to everybody. Signing in again forgets it afterwards."),
                        () -> deny("s3:PutObject")),
                lasting(
                        "no-invalidations",
                        Text.tr("Invalidations denied"),
                        Text.tr("A policy denies cloudfront:CreateInvalidation to everybody."),
                        () -> deny("cloudfront:CreateInvalidation")),
                lasting(
                        "no-edits",
                        Text.tr("Edits of items denied"),
                        Text.tr("A policy denies dynamodb:UpdateItem to everybody."),
                        () -> deny("dynamodb:UpdateItem")),
                lasting(
                        "no-invocations",
                        Text.tr("Invocations denied"),
                        Text.tr("A policy denies lambda:InvokeFunction to everybody."),
                        () -> deny("lambda:InvokeFunction")),
                lasting(
                        "no-logs",
                        Text.tr("Logs denied"),
                        Text.tr("A policy denies all of CloudWatch Logs to everybody. Functions can still be invoked."),
                        () -> deny("logs:*")),
                lasting(
                        "crowded",
                        Text.tr("Functions throttled"),
                        Text.tr("The account has no concurrency left: every invocation is refused."),
                        this::crowd),
                lasting(
                        "lagging",
                        Text.tr("Indexes that lag"),
                        Text.tr("What is written to a table is not found by its indexes."),
                        this::lag),
                once(
                        "colleague",
                        Text.tr("A colleague edits orders"),
                        Text.tr("Somebody else changes the newest ten, whatever you are about to save."),
                        this::colleague),
                lasting(
                        "clock",
                        Text.tr("Wrong clock"),
                        Text.tr("AWS’s clock is an hour ahead of this computer’s."),
                        () -> {
                            faults.skew(HOUR);
                            return () -> faults.skew(Duration.ZERO);
                        }),
                once(
                        "expire",
                        Text.tr("End all credentials"),
                        Text.tr("Temporary keys are refused from now on."),
                        faults::expireCredentials),
                once(
                        "hour",
                        Text.tr("Let an hour pass"),
                        Text.tr("Tokens, credentials and cached pages grow an hour older."),
                        () -> sandbox.clock().advance(HOUR)));
    }

    private Runnable every(int nth, Fault fault) {
        return faults.when((n, operation) -> n % nth == 0, fault);
    }

    private Runnable crowd() {
        LambdaService functions = sandbox.service(LambdaService.class);
        functions.concurrency(0);
        return () -> functions.concurrency(LambdaService.USUAL_CONCURRENCY);
    }

    private Runnable lag() {
        DynamoDbService tables = sandbox.service(DynamoDbService.class);
        tables.indexes().begin();
        return tables.indexes()::end;
    }

    private void colleague() {
        Colleague.edit(sandbox.service(DynamoDbService.class));
    }

    // Statements more in each role's policy, so that the refusal is decided and worded as IAM does.
    private Runnable deny(String action) {
        deny(() -> denied.add(action));
        return () -> deny(() -> denied.remove(action));
    }

    private synchronized void deny(Runnable change) {
        change.run();
        AcmeShop.people().forEach(person -> role(person, denying(AcmeShop.policy(person), denied)));
    }

    private void role(Person person, String policy) {
        sandbox.world().keys().role(person.roleArn(), policy);
    }

    private static String denying(String policy, List<String> actions) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(policy);
        ArrayNode statements = (ArrayNode) document.get("Statement");
        actions.stream()
                .distinct()
                .forEach(action -> statements
                        .addObject()
                        .put("Effect", "Deny")
                        .put("Action", action)
                        .put("Resource", "*"));
        return document.toString();
    }

    private static Trouble once(String id, String title, String about, Runnable happen) {
        return new Trouble(id, title, about, false, happen, () -> {});
    }

    /** @param begin answers how to take it back */
    private static Trouble lasting(String id, String title, String about, Supplier<Runnable> begin) {
        AtomicReference<Runnable> takeBack = new AtomicReference<>(() -> {});
        return new Trouble(
                id,
                title,
                about,
                true,
                () -> takeBack.getAndSet(begin.get()).run(),
                () -> takeBack.getAndSet(() -> {}).run());
    }
}
