package dev.pilothouse.feature.logs.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestModelTest {
    private static final String ORDERS = "/aws/lambda/orders-api";
    private static final String CHECKOUT = "/aws/lambda/checkout";
    private static final String ONE = "7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab";
    private static final String OTHER = "11111111-1a2b-4c3d-8e4f-0123456789ab";
    private static final String TRACE = "1-5759e988-bd862e3fe1be46a994272793";

    @Test
    void linesOfAllFunctionsComeTogetherByTheTraceAndReportsBecomeFigures() {
        try (LogsTown town = LogsTown.open()) {
            Instant at = town.now().minusSeconds(30);
            invocation(town, ORDERS, ONE, at, 146);
            invocation(town, CHECKOUT, OTHER, at.plusMillis(80), 58);
            invocation(town, CHECKOUT, "22222222-1a2b-4c3d-8e4f-0123456789ab", at, 5, "");
            RequestModel model = model(town, ORDERS, CHECKOUT, "/aws/lambda/nobody");
            boolean tells = model.of(
                    new Line(0, at.toEpochMilli(), new Source(ORDERS, "s"), Level.INFO, "x RequestId: " + ONE, false));
            assertThat(tells).isTrue();
            RequestStory story = ready(model);

            assertThat(story.parts()).extracting(Part::function).containsExactly("orders-api", "checkout");
            assertThat(story.lines()).hasSize(8);
            assertThat(story.trace()).contains(TRACE);
            Part first = story.parts().getFirst();
            assertThat(first.report().map(Report::duration)).contains(Duration.ofMillis(146));
            assertThat(first.errors()).isEqualTo(1);
            assertThat(story.spans())
                    .extracting(Span::name, span -> span.length().toMillis())
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("orders-api", 146L),
                            org.assertj.core.groups.Tuple.tuple("checkout", 58L));
            assertThat(story.length()).isEqualTo(Duration.ofMillis(146));
            assertThat(FigureWords.of(first)).contains("146 ms").contains("91 of 512 MB");
            assertThat(FigureWords.whole(story)).isEqualTo("One request across 2 functions, 146 ms");
        }
    }

    @Test
    void aPastedIdIsFoundAndOneThatNobodyKnowsIsToldSo() {
        try (LogsTown town = LogsTown.open()) {
            invocation(town, ORDERS, ONE, town.now().minusSeconds(4_000), 12);
            RequestModel model = model(town, ORDERS);
            model.paste(" " + ONE + " ", Optional.empty());
            assertThat(ready(model).lines()).hasSize(4);
            model.paste(OTHER, Optional.empty());
            assertThat(FigureWords.whole(ready(model))).contains("No lines");
        }
    }

    @Test
    void whereNoGroupMayBeReadItFailsInWords() {
        try (LogsTown town = LogsTown.without("logs:FilterLogEvents")) {
            RequestModel model = model(town, ORDERS);
            model.paste(ONE, Optional.empty());
            await().until(() -> model.story().get() instanceof Load.Failed);
            assertThat(((Load.Failed<RequestStory>) model.story().get()).fault().what())
                    .contains("logs:FilterLogEvents");
        }
    }

    @Test
    void aTracesSegmentsBecomeStretchesEachWithinTheOneAround() {
        List<Span> spans = TraceReader.read(List.of("""
            {"id":"b","parent_id":"a","name":"orders-api","origin":"AWS::Lambda::Function","start_time":10.02,
             "end_time":10.166,"subsegments":[{"id":"c","name":"DynamoDB","namespace":"aws","start_time":10.05,
             "end_time":10.081,"fault":true,"aws":{"operation":"GetItem","table_name":"Orders"}}]}\
            """, """
            {"id":"a","name":"shop","origin":"AWS::ApiGateway::Stage","start_time":10.0,"end_time":10.212}\
            """, "no JSON"));
        assertThat(spans)
                .extracting(
                        Span::name,
                        Span::kind,
                        Span::depth,
                        Span::failed,
                        span -> span.length().toMillis())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop", Span.Kind.ENTRY, 0, false, 212L),
                        org.assertj.core.groups.Tuple.tuple("orders-api", Span.Kind.FUNCTION, 1, false, 146L),
                        org.assertj.core.groups.Tuple.tuple("DynamoDB GetItem Orders", Span.Kind.CALL, 2, true, 31L));
    }

    private static RequestStory ready(RequestModel model) {
        await().until(() -> model.story().get() instanceof Load.Ready);
        return model.story().get().shown().orElseThrow();
    }

    private static void invocation(LogsTown town, String group, String id, Instant at, int ms) {
        invocation(town, group, id, at, ms, "\tXRAY TraceId: " + TRACE + "\tSegmentId: 1\tSampled: true");
    }

    private static void invocation(LogsTown town, String group, String id, Instant at, int ms, String trace) {
        town.write(group, at, "START RequestId: " + id + " Version: 1\n");
        town.write(group, at.plusMillis(1), "[ERROR]\t2026-11-26T14:31:10.205Z\t" + id + "\tno\n");
        town.write(group, at.plusMillis(ms), "END RequestId: " + id + "\n");
        town.write(
                group,
                at.plusMillis(ms),
                "REPORT RequestId: " + id + "\tDuration: " + ms + ".00 ms\tBilled Duration: " + ms
                        + " ms\tMemory Size: 512 MB\tMax Memory Used: 91 MB" + trace + "\n");
    }

    private static RequestModel model(LogsTown town, String... groups) {
        return new RequestModel(
                new RequestGateway(town.clients), town.scope(), Clock.systemUTC(), () -> List.of(groups));
    }
}
