package dev.pilothouse.feature.logs.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in one line: its level, its request, its trace, its colours. */
class FindingTest {
    private static final String ID = "7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INFO  | 2026-11-26T14:31:10.205Z\\t7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab\\tINFO\\trequest done",
                "ERROR | 2026-11-26T14:31:10.205Z\\t7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab\\tERROR\\tInvoke Error",
                "WARN  | [WARNING]\\t2026-11-26T14:31:10.205Z\\t7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab\\tslow",
                "WARN  | {\"timestamp\":\"…\",\"level\":\"WARN\",\"message\":\"ERROR is a word\"}",
                "ERROR | {\"severity\" : \"error\"}",
                "ERROR | {\"level\":50,\"time\":1531171074631,\"msg\":\"pino\"}",
                "DEBUG | {\"version\":\"1.1\",\"level\":7}",
                "NONE  | {\"message\":\"no level\"}",
                "ERROR |"
                    + " {\"time\":\"…\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"x\",\"status\":\"timeout\"}}",
                "NONE  |"
                    + " {\"time\":\"…\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"x\",\"status\":\"success\"}}",
                "NONE  | START RequestId: 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab Version: $LATEST",
                "NONE  | REPORT RequestId: 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab\\tDuration: 3.1 ms\\tBilled Duration:"
                        + " 4 ms",
                "ERROR | REPORT RequestId: 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab\\tDuration: 3000 ms\\tStatus: timeout",
                "ERROR | 2026-11-26T14:31:10.205Z 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab Task timed out after 3.00"
                        + " seconds",
                "ERROR | RequestId: 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab Error: Runtime exited with error: exit status"
                        + " 1",
                "ERROR | ConditionalCheckFailedException on Carts cart#4410",
                "ERROR | java.lang.IllegalStateException: no",
                "ERROR | Traceback (most recent call last):",
                "WARN  | 14:31:25.338 [main] WARN  c.a.Checkout - payment gateway slow",
                "INFO  | level=info msg=\"done\"",
                "WARN  | [warn] slow",
                "ERROR | error: no such thing",
                "ERROR | ERROR:root:it broke",
                "ERROR | E1126 14:31:14.383942       1 server.go:12] no",
                "ERROR | 14:31 ERR no connection",
                "NONE  | there was no error in this",
                "NONE  | plain words",
                "NONE  | `` ",
                "ERROR | \\e[31mERROR\\e[0m in colour"
            })
    void levels(Level level, String text) {
        String raw = text.replace("\\t", "\t").replace("\\e", "\u001b");
        assertThat(Levels.of(raw)).as(raw).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "START RequestId: " + ID + " Version: $LATEST",
                "REPORT RequestId: " + ID + "\tDuration: 3.1 ms",
                "2026-11-26T14:31:10.205Z\t" + ID + "\tINFO\tdone",
                "[INFO]\t2026-11-26T14:31:10.205Z\t" + ID + "\tdone",
                "2026-11-26T14:31:10.205Z " + ID + " Task timed out after 3.00 seconds",
                "{\"level\":\"INFO\",\"requestId\":\"" + ID + "\"}",
                "{\"a\":{\"AWSRequestId\" : \"" + ID + "\"}}",
                "14:31 INFO done requestId=" + ID,
                "done request_id: " + ID
            })
    void requests(String text) {
        assertThat(Ids.request(text)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cart " + "of the customer " + ID,
                "order-" + ID + " kept",
                "7f0c1d2e-1a2b-4c3d-8e4f-0123456789a done",
                "{\"orderId\":\"" + ID + "\"}",
                ""
            })
    void otherIdsAreNoRequests(String text) {
        assertThat(Ids.request(text)).isEmpty();
    }

    @Test
    void aTraceIsFoundWhereverItStands() {
        String trace = "1-5759e988-bd862e3fe1be46a994272793";
        assertThat(Ids.trace("REPORT …\tXRAY TraceId: " + trace + "\tSegmentId: 1"))
                .contains(trace);
        assertThat(Ids.trace("Root=" + trace + ";Parent=53995c3f42cd8ad8;Sampled=1"))
                .contains(trace);
        assertThat(Ids.trace("1-2-3")).isEmpty();
    }

    @Test
    void coloursAreTakenFromTheTextAndOtherSequencesStay() {
        assertThat(Ansi.parts("a\u001b[1;31mb\u001b[0mc\u001b[38;5;196md\u001b[38;2;10;200;10me\u001b[m\u001b[2Jf"))
                .containsExactly(
                        new Ansi.Part("a", Ansi.Colour.NONE, false),
                        new Ansi.Part("b", Ansi.Colour.RED, true),
                        new Ansi.Part("c", Ansi.Colour.NONE, false),
                        new Ansi.Part("d", Ansi.Colour.RED, false),
                        new Ansi.Part("e", Ansi.Colour.GREEN, false),
                        new Ansi.Part("\u001b[2Jf", Ansi.Colour.NONE, false));
    }

    /** Whatever stands there: nothing but colour sequences is lost, and nothing breaks. */
    @Test
    void anyTextIsReadWithoutHarm() {
        Random random = new Random(7);
        String letters = "\u001b[;m0139 {\"level\":}\t-:aE";
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(40), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            assertThat(Levels.of(text)).isNotNull();
            assertThat(Ids.request(text)).isNotNull();
            assertThat(Ansi.plain(text)).isEqualTo(text.replaceAll("\u001b\\[[0-9;]{0,37}m", ""));
        }
    }
}
