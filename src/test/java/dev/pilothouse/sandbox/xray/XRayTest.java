package dev.pilothouse.sandbox.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.lambda.Span;
import dev.pilothouse.sandbox.lambda.Traced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.InvalidRequestException;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.Trace;
import software.amazon.awssdk.services.xray.model.TraceSummary;
import software.amazon.awssdk.services.xray.model.UnprocessedTraceSegment;

class XRayTest {
    private static final Sandbox SANDBOX = Sandbox.start(Options.defaults(), world -> List.of(new XRayService()));
    private static final XRayClient SDK = client();
    private static final String TRACE = "1-5e34a614-10bd0aaff1fb44f07bc535a1";

    @AfterAll
    static void close() {
        SDK.close();
        SANDBOX.close();
    }

    @AfterEach
    void empty() {
        SANDBOX.service(XRayService.class).reset();
    }

    private static XRayClient client() {
        String role = "arn:aws:iam::402112345678:role/test";
        SANDBOX.world().keys().role(role, """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"xray:*","Resource":"*"}]}\
            """);
        Keys.Issued keys = SANDBOX.world().keys().staticKeys(role, "test");
        return XRayClient.builder()
                .endpointOverride(SANDBOX.address())
                .region(Region.of(SANDBOX.world().region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @Test
    void segmentsOfATraceComeTogetherByTime() {
        SDK.putTraceSegments(it -> it.traceSegmentDocuments(
                segment("00000000000000bb", "inner", 11, 12, ",\"parent_id\":\"00000000000000aa\",\"fault\":true"),
                segment("00000000000000aa", "outer", 10, 13, "")));
        Trace trace = SDK.batchGetTraces(it -> it.traceIds(TRACE, "1-00000000-000000000000000000000000"))
                .traces()
                .getFirst();
        assertThat(trace.duration()).isEqualTo(3);
        assertThat(trace.segments()).extracting(Segment::id).containsExactly("00000000000000aa", "00000000000000bb");
        assertThat(trace.segments().getFirst().document()).contains("\"name\":\"outer\"");
        TraceSummary summary = summaries(null).getFirst();
        assertThat(summary.hasFault()).isTrue();
        assertThat(summary.responseTime()).isEqualTo(3);
        assertThat(summary.serviceIds()).extracting(it -> it.name()).containsExactly("inner", "outer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fault | 1",
                "ok | 0",
                "error | 0",
                "service(\"outer\") AND fault | 1",
                "service(\"other\") | 0",
                "duration > 2 | 1",
                "responsetime <= 2.5 | 0",
                "id = \"1-5e34a614-10bd0aaff1fb44f07bc535a1\" | 1"
            })
    void summariesMayBeFiltered(String expression, int found) {
        SDK.putTraceSegments(
                it -> it.traceSegmentDocuments(segment("00000000000000aa", "outer", 10, 13, ",\"fault\":true")));
        assertThat(summaries(expression)).hasSize(found);
    }

    @Test
    void whatIsNoSegmentIsLeftUnprocessed() {
        List<UnprocessedTraceSegment> left = SDK.putTraceSegments(it -> it.traceSegmentDocuments(
                        "no json", "{\"id\":\"x\"}", segment("00000000000000aa", "fine", 1, 2, "")))
                .unprocessedTraceSegments();
        assertThat(left).extracting(UnprocessedTraceSegment::errorCode).containsExactly("ParseError", "MissingId");
        assertThat(SDK.batchGetTraces(it -> it.traceIds(TRACE)).traces()).hasSize(1);
    }

    @Test
    void limitsAreAWSs() {
        assertThatThrownBy(() -> SDK.batchGetTraces(it -> it.traceIds("a", "b", "c", "d", "e", "f")))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> SDK.getTraceSummaries(
                        it -> it.startTime(Instant.EPOCH).endTime(Instant.EPOCH.plusSeconds(6 * 3600 + 1))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> summaries("nonsense!")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anInvocationIsASegmentOfLambdaWithOneOfTheFunctionInIt() {
        Instant from = Instant.ofEpochSecond(10);
        new FunctionSegments(SANDBOX.service(XRayService.class))
                .done(new Traced(
                        new dev.pilothouse.sandbox.lambda.Trace(TRACE, "00000000000000cc", Optional.empty(), true),
                        "request-1",
                        "orders-api",
                        "arn:aws:lambda:us-east-1:402112345678:function:orders-api",
                        Duration.ofMillis(300),
                        from,
                        Duration.ofMillis(90),
                        "TypeError",
                        List.of(new Span("DynamoDB", "GetItem Orders", Duration.ofMillis(10), Duration.ofMillis(20)))));
        List<Segment> segments =
                SDK.batchGetTraces(it -> it.traceIds(TRACE)).traces().getFirst().segments();
        assertThat(segments.getFirst().document())
                .contains("\"origin\":\"AWS::Lambda\"", "\"request_id\":\"request-1\"", "\"start_time\":9.7");
        assertThat(segments.getLast().id()).isEqualTo("00000000000000cc");
        assertThat(segments.getLast().document())
                .contains("\"origin\":\"AWS::Lambda::Function\"", "\"name\":\"Initialization\"", "\"end_time\":10.02")
                .contains("\"operation\":\"GetItem\"", "\"table_name\":\"Orders\"", "TypeError")
                .contains("\"parent_id\":\"" + segments.getFirst().id() + "\"");
    }

    private static List<TraceSummary> summaries(String expression) {
        return SDK.getTraceSummaries(it -> it.startTime(Instant.ofEpochSecond(5))
                        .endTime(Instant.ofEpochSecond(15))
                        .filterExpression(expression))
                .traceSummaries();
    }

    private static String segment(String id, String name, int from, int to, String more) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"trace_id\":\"%s\",\"start_time\":%d,\"end_time\":%d%s}"
                .formatted(id, name, TRACE, from, to, more);
    }
}
