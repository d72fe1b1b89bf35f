package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are those of AWS's documentation. */
class ReportTest {
    @Test
    void theTextOfAColdStartWithATrace() {
        Report report = Report.of(
                        "REPORT RequestId: 8f507cfc-xmpl-4697-b07a-ac58fc914c95\tDuration: 1.50 ms\tBilled Duration: 2"
                                + " ms\tMemory Size: 128 MB\tMax Memory Used: 73 MB\tInit Duration: 450.75 ms\t\n"
                                + "XRAY TraceId: 1-5e34a614-10bdxmplf1fb44f07bc535a1\tSegmentId: 07f5xmpl2d1f6f85"
                                + "\tSampled: true\t\n")
                .orElseThrow();
        assertThat(report)
                .isEqualTo(new Report(
                        "8f507cfc-xmpl-4697-b07a-ac58fc914c95",
                        Duration.ofNanos(1_500_000),
                        Duration.ofMillis(2),
                        OptionalInt.of(128),
                        OptionalInt.of(73),
                        Optional.of(Duration.ofNanos(450_750_000)),
                        Optional.empty(),
                        Optional.of("1-5e34a614-10bdxmplf1fb44f07bc535a1"),
                        Optional.empty()));
    }

    @Test
    void theTextOfARestoreAndOfATimeOut() {
        Report report = Report.of(
                        "REPORT RequestId: a\tDuration: 3.00 ms\tBilled Duration: 120 ms\tMemory Size: 512 MB\tMax"
                                + " Memory Used: 80 MB\tRestore Duration: 597.76 ms\tBilled Restore Duration: 117 ms"
                                + "\tStatus: timeout")
                .orElseThrow();
        assertThat(report.restore()).contains(Duration.ofNanos(597_760_000));
        assertThat(report.init()).isEmpty();
        assertThat(report.status()).contains("timeout");
    }

    @Test
    void theJsonFormat() {
        Report report = Report.of("""
            {"time":"2024-01-15T19:48:56.146Z","type":"platform.report","record":{\
            "requestId":"6f7f0961f83442118a7af6fe80b88d56","metrics":{"durationMs":101.51,"billedDurationMs":300,\
            "memorySizeMB":512,"maxMemoryUsedMB":33,"initDurationMs":116.67},"status":"success","tracing":{\
            "spanId":"a","type":"X-Amzn-Trace-Id","value":"Root=1-62e900b2-710d76f009d6e7785905449a;Sampled=1"}}}\
            """).orElseThrow();
        assertThat(report.duration()).isEqualTo(Duration.ofNanos(101_510_000));
        assertThat(report.billed()).isEqualTo(Duration.ofMillis(300));
        assertThat(report.memory()).hasValue(512);
        assertThat(report.used()).hasValue(33);
        assertThat(report.init()).contains(Duration.ofNanos(116_670_000));
        assertThat(report.status()).contains("success");
        assertThat(report.trace()).contains("1-62e900b2-710d76f009d6e7785905449a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "END RequestId: a",
                "REPORT RequestId: a",
                "REPORT RequestId: a\tDuration: many ms",
                "REPORT RequestId: a\tDuration: 99999999999999999999 ms",
                "{\"type\":\"platform.report\"",
                "{\"type\":\"platform.report\",\"record\":{\"requestId\":\"a\",\"metrics\":{\"durationMs\":1e99}}}",
                "{\"type\":\"platform.start\",\"about\":\"platform.report\"}"
            })
    void whatIsNoReportIsNone(String message) {
        assertThat(Report.of(message)).isEmpty();
    }
}
