package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.FunctionTown;
import dev.pilothouse.feature.functions.event.EventsModel;
import dev.pilothouse.feature.functions.event.SharedGateway;
import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import dev.pilothouse.sandbox.lambda.Level;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.ui.code.PrettyJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokeModelTest {
    private static final String SECRET = "a-name-that-nobody-may-read";
    private static FunctionTown town;

    @TempDir
    static Path folder;

    private final List<Prompts.Question> asked = new ArrayList<>();
    private boolean agrees = true;

    @BeforeAll
    static void open() {
        town = new FunctionTown(folder, Duration.ofSeconds(20));
        town.function("echo", (event, context) -> context.answer(event));
        town.function("purge-carts", (event, context) -> context.answer(event));
        town.function("cold", (event, context) -> {
            context.log(Level.WARN, "slow today");
            context.answer(event);
        });
        town.function("broken", (event, context) -> {
            throw new IllegalStateException("no such order");
        });
        town.function("feed", (event, context) -> {
            for (int part = 1; part <= 3; part++) {
                context.write(("part " + part + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @AfterEach
    void heal() {
        town.sandbox.faults().clear();
    }

    @Test
    void anAnswerComesWithItsFiguresAtOnceAndWithAllItsLinesLater() {
        Invoking invoking = of("cold");
        Told.Answered told = invoke(invoking, "{\"customer\": \"" + SECRET + "\"}");
        assertThat(told.answer().payload()).contains(SECRET);
        assertThat(told.answer().receipt().version()).contains("$LATEST");
        assertThat(invoking.lines().shown().get().orElseThrow().report()).isPresent();
        LinesModel.Shown all =
                await().until(() -> invoking.lines().shown().get().orElseThrow(), LinesModel.Shown::whole);
        assertThat(all.lines())
                .allSatisfy(line -> assertThat(line.id()).isNotEmpty())
                .anySatisfy(line ->
                        assertThat(LineWords.of(line.message())).isEqualTo(new LineWords("WARN", "slow today")));
        assertThat(FigureWords.line(all.report().orElseThrow(), invoking.model().price()))
                .contains(", billed ", "cold start", "MB of 256", "cost $0.");
    }

    @Test
    void anInvocationIsRecordedWithoutWhatWasSentOrCameBack() throws Exception {
        invoke(of("echo"), "{\"customer\": \"" + SECRET + "\"}");
        Entry entry = town.lastEntry();
        assertThat(entry.title()).isEqualTo("Invoke echo");
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.requestId()).isPresent();
        assertThat(entry.paths()).anyMatch(path -> path.startsWith("event SHA-256 "));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .noneSatisfy(file -> assertThat(file)
                            .content(StandardCharsets.ISO_8859_1)
                            .contains(SECRET));
        }
    }

    @Test
    void whatWasInvokedIsKeptAndCanBeUsedAgainAndCompared() {
        Invoking invoking = of("echo");
        invoke(invoking, "{\"n\": 1}");
        invoke(invoking, "{\"n\": 2}");
        InvokeModel model = invoking.model();
        List<Past> past = await().until(
                        () -> model.history().all().get().shown().orElse(List.of()),
                        all -> all.size() >= 2
                                && all.getFirst().event().orElseThrow().contains("2"));
        model.recall(past.get(1));
        assertThat(model.wanted()).contains("{\"n\": 1}");
        TextDiff diff = TextDiff.between(
                PrettyJson.of(past.get(1).response().orElseThrow().payload().orElseThrow()),
                PrettyJson.of(past.get(0).response().orElseThrow().payload().orElseThrow()));
        assertThat(diff.rows())
                .containsExactly(
                        new TextDiff.Row(TextDiff.Kind.SAME, "{"),
                        new TextDiff.Row(TextDiff.Kind.GONE, "  \"n\": 1"),
                        new TextDiff.Row(TextDiff.Kind.NEW, "  \"n\": 2"),
                        new TextDiff.Row(TextDiff.Kind.SAME, "}"));
        int before = past.size();
        model.history().chosen().set(Optional.of(past.get(0)));
        assertThat(model.unrepeatable().getValue()).isEmpty();
        model.eventName().set("Order paid");
        model.again(Permits.any());
        assertThat(((Told.Answered) ended(model)).answer().payload()).isEqualTo("{\"n\":2}");
        assertThat(model.eventName().get()).isEmpty();
        await().until(() -> model.history().all().get().shown().orElseThrow().size() == before + 1);
        model.history().forget();
        await().until(() -> model.history().all().get().shown().orElseThrow().isEmpty());
    }

    @Test
    void aFunctionThatFailsIsToldFromAServiceThatDoes() {
        Told.Answered told = invoke(of("broken"), "{}");
        assertThat(told.answer().functionError()).contains("Unhandled");
        FunctionFailure failure = FunctionFailure.of(told.answer().payload()).orElseThrow();
        assertThat(failure.message()).isEqualTo("no such order");
        assertThat(failure.words()).isEqualTo("The function failed.");
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.DONE);

        town.sandbox.faults().next(1, "Invoke", new Fault.Fail(429, "TooManyRequestsException", "Rate Exceeded."));
        Told.NotRun notRun = (Told.NotRun) invoked(of("echo"), "{}");
        assertThat(notRun.fault().what()).contains("throttled");
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void whereTheAnswerIsLostItsWindowIsKnown() {
        town.sandbox.faults().next(1, "Invoke", new Fault.DropAfter());
        Told.Unknown unknown = (Told.Unknown) invoked(of("echo"), "{}");
        assertThat(unknown.fault().next()).contains("It isn’t known whether echo ran");
        assertThat(Duration.between(unknown.from(), unknown.to())).isGreaterThan(Duration.ofSeconds(30));
        assertThat(town.lastEntry().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anAnswerIsReadWhileItIsWritten() {
        Invoking invoking = of("feed");
        invoking.model().mode().set(Mode.STREAM);
        Told.Answered told = invoke(invoking, "{}");
        assertThat(told.answer().payload()).isEqualTo("part 1\npart 2\npart 3\n");
        assertThat(told.answer().tail().orElseThrow()).contains("REPORT RequestId");
        invoking.model().mode().set(Mode.STREAM);
        Invoking broken = of("broken");
        broken.model().mode().set(Mode.STREAM);
        assertThat(invoke(broken, "{}").answer().well()).isFalse();
    }

    @Test
    void anEventThatIsHandedOverIsFollowedByItsLines() {
        Invoking invoking = of("echo");
        invoking.model().mode().set(Mode.HAND_OVER);
        Told.Answered told = invoke(invoking, "{\"later\": true}");
        assertThat(told.answer().status()).isEqualTo(202);
        await().until(() -> invoking.lines().shown().get().orElseThrow().whole());
        assertThat(invoking.lines().shown().get().orElseThrow().report()).isPresent();
    }

    @Test
    void inProductionItAsksFirstAndNothingIsSentWithoutAYes() {
        agrees = false;
        InvokeModel model =
                of("echo", FunctionSettings.of("echo"), Environment.PRODUCTION).model();
        model.write("{}");
        long before = town.asked("Invoke");
        model.invoke(Permits.any());
        assertThat(asked).extracting(Prompts.Question::title).containsExactly("Invoke echo in production?");
        assertThat(model.told().get()).isEmpty();
        assertThat(town.asked("Invoke")).isEqualTo(before);
        agrees = true;
        model.invoke(Permits.any());
        assertThat(ended(model)).isInstanceOf(Told.Answered.class);
    }

    @Test
    void whatIsNoEventIsNotSent() {
        long before = town.asked("Invoke");
        InvokeModel model = of("echo").model();
        model.event().typed(() -> "{\"a\": ");
        model.invoke(Permits.any());
        assertThat(model.obstacle().getValue().orElseThrow()).contains("The event is not JSON: see line 1");
        assertThat(town.asked("Invoke")).isEqualTo(before);
    }

    @Test
    void whereItsNameOrItsTagsSayThatMuchDependsOnItItAsksFirst() {
        invoke(of("echo"), "{}");
        assertThat(asked).isEmpty();
        invoke(of("purge-carts"), "{}");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().detail()).startsWith("By its name (“purge”) it changes something. It runs once.");
    }

    @Test
    void aDryRunRunsNothing() {
        InvokeModel model = of("broken").model();
        model.write("{}");
        model.dryRun();
        assertThat(ended(model)).isInstanceOf(Told.Allowed.class);
        InvokeModel gone = of("echo").model();
        gone.qualifier().set(Optional.of("nobody"));
        gone.write("{}");
        gone.dryRun();
        assertThat(((Told.NotRun) ended(gone)).fault().what())
                .isEqualTo("The function, version or alias doesn’t exist.");
    }

    private Told.Answered invoke(Invoking invoking, String event) {
        return (Told.Answered) invoked(invoking, event);
    }

    private Told invoked(Invoking invoking, String event) {
        await().until(() ->
                invoking.model().caution().filter(Caution.UNREAD::equals).isEmpty());
        invoking.model().write(event);
        invoking.model().invoke(Permits.any());
        return ended(invoking.model());
    }

    private static Told ended(InvokeModel model) {
        return await().until(
                        () -> model.told().get(),
                        told -> told.filter(it -> !(it instanceof Told.Running)).isPresent()
                                && model.running().get().isEmpty())
                .orElseThrow();
    }

    private Invoking of(String function) {
        return of(function, FunctionSettings.of(function), Environment.SANDBOX);
    }

    private Invoking of(String function, FunctionSettings settings, Environment environment) {
        Scope scope = town.scope();
        Workspace workspace = Workspaces.in(environment, Workspaces.acme(town.sandbox.address()));
        Prompts prompts = (question, onYes) -> {
            asked.add(question);
            if (agrees) {
                onYes.run();
            }
        };
        Clock clock = Clock.systemUTC();
        ShapeGateway shapes = new ShapeGateway(town.clients);
        InvokeModel model = new InvokeModel(
                shapes.read(function, Optional.empty()),
                settings,
                new InvokeModel.Parts(
                        new InvokeGateway(town.clients, new Faults(), clock),
                        shapes,
                        new HistoryStore(town.journal.drafts(), town.journal.here(), Duration.ofDays(7), clock),
                        scope,
                        prompts,
                        workspace,
                        clock));
        return new Invoking(
                model,
                new EventsModel(
                        function,
                        FunctionsSettings.of(workspace),
                        new SharedGateway(town.clients),
                        new EventsModel.Parts(scope, town.changes(), town.notices, town.overlay(), workspace)),
                new PayloadModel(scope),
                new LinesModel(new LinesGateway(town.clients), scope, clock),
                new AnswerFile(new NewFile(scope, prompts), town.notices));
    }
}
