package dev.pilothouse.sandbox.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's documented queries and fields ("Logs Insights query syntax", "Discovered fields"; User Guide of CloudWatch Logs). */
class QueryTest {
    private static final long NOON = 1_700_000_000_000L / 3_600_000 * 3_600_000;

    private static final List<String> LAMBDA = List.of(
            "START RequestId: 8f507cfc-0697-4697-b07a-ac58fc914c95 Version: $LATEST",
            "2026-11-26T05:00:00.000Z\t8f507cfc-0697-4697-b07a-ac58fc914c95\tINFO\t{\"route\":\"GET"
                    + " /\",\"ms\":12,\"user\":{\"id\":[7,8]}}",
            "END RequestId: 8f507cfc-0697-4697-b07a-ac58fc914c95",
            "REPORT RequestId: 8f507cfc-0697-4697-b07a-ac58fc914c95\tDuration: 12.34 ms\tBilled Duration: 13 ms\t"
                    + "Memory Size: 128 MB\tMax Memory Used: 73 MB\tInit Duration: 450.75 ms\t\n"
                    + "XRAY TraceId: 1-5e34a614-10bd\tSegmentId: 07f5\tSampled: true");

    @Test
    void theNewestEventsWithoutAnyCommandButFields() throws Exception {
        Results results = run("fields @timestamp, @message | sort @timestamp desc | limit 2", LAMBDA);
        assertThat(results.rows()).hasSize(2);
        assertThat(results.rows().getFirst()).containsKeys("@timestamp", "@message", "@ptr");
        assertThat(results.rows().getFirst().get("@message")).startsWith("REPORT");
        assertThat(results.rows().getFirst().get("@timestamp"))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.003");
        assertThat(results.matched()).isEqualTo(4);
        assertThat(results.scanned()).isEqualTo(4);
    }

    @Test
    void theFieldsOfLambdasOwnLinesAreDiscovered() throws Exception {
        Map<String, String> report = only(
                "filter @type = 'REPORT' | fields @requestId, @duration, @billedDuration, @memorySize, @maxMemoryUsed,"
                        + " @initDuration, @xrayTraceId, @xraySegmentId",
                LAMBDA);
        report.remove("@ptr");
        assertThat(report)
                .isEqualTo(Map.of(
                        "@requestId", "8f507cfc-0697-4697-b07a-ac58fc914c95",
                        "@duration", "12.34",
                        "@billedDuration", "13",
                        "@memorySize", "128000000",
                        "@maxMemoryUsed", "73000000",
                        "@initDuration", "450.75",
                        "@xrayTraceId", "1-5e34a614-10bd",
                        "@xraySegmentId", "07f5"));
        assertThat(run("filter @requestId like /8f507cfc/", LAMBDA).matched()).isEqualTo(4);
    }

    @Test
    void theOverprovisionedMemory() throws Exception {
        assertThat(only("""
            filter @type = "REPORT"
            | stats max(@memorySize / 1000 / 1000) as provisonedMemoryMB,
                min(@maxMemoryUsed / 1000 / 1000) as smallestMemoryRequestMB,
                avg(@maxMemoryUsed / 1000 / 1000) as avgMemoryUsedMB,
                max(@maxMemoryUsed / 1000 / 1000) as maxMemoryUsedMB,
                provisonedMemoryMB - maxMemoryUsedMB as overProvisionedMB # from the documentation
            """, LAMBDA))
                .containsEntry("provisonedMemoryMB", "128")
                .containsEntry("overProvisionedMB", "55");
    }

    @Test
    void fieldsOfJsonAreDiscoveredWithTheirPath() throws Exception {
        assertThat(only("filter ms > 10 | display route, user.id.1, ms * 2 as twice, missing", LAMBDA))
                .containsEntry("route", "GET /")
                .containsEntry("user.id.1", "8")
                .containsEntry("twice", "24")
                .doesNotContainKey("missing");
    }

    @Test
    void statisticsByTimeAndByField() throws Exception {
        List<String> lines = IntStream.range(0, 12)
                .mapToObj(n -> "{\"kind\":\"" + (n % 3 == 0 ? "a" : "b") + "\",\"n\":" + n + "}")
                .toList();
        List<Map<String, String>> rows = run("stats count(*), sum(n) as total by kind | sort kind", lines)
                .rows();
        assertThat(rows)
                .containsExactly(
                        Map.of("kind", "a", "count(*)", "4", "total", "18"),
                        Map.of("kind", "b", "count(*)", "8", "total", "48"));
        assertThat(new ArrayList<>(rows.getFirst().keySet())).containsExactly("kind", "count(*)", "total");
        assertThat(run("stats count(*) as c by bin(5ms) | sort c desc", lines).rows())
                .extracting(row -> row.get("c"))
                .containsExactly("5", "5", "2");
        assertThat(only(
                        "stats pct(n, 50) as p, stddev(n) as s, count_distinct(kind) as d, earliest(n) as e, latest(n)"
                                + " as l",
                        lines))
                .isEqualTo(Map.of("p", "5.5", "s", "3.4521", "d", "2", "e", "0", "l", "11"));
        assertThat(only("stats count(*) as c by kind | stats max(c) as m", lines))
                .isEqualTo(Map.of("m", "8"));
        assertThat(only("filter kind = 'none' | stats count(*)", lines)).isEqualTo(Map.of("count(*)", "0"));
    }

    @Test
    void parsingByGlobAndByRegex() throws Exception {
        List<String> lines =
                List.of("user=ann, method:GET, latency := 12", "user=bob, method:PUT, latency := 30", "other");
        assertThat(run(
                                "parse @message \"user=*, method:*, latency := *\" as @user, @method, @latency"
                                        + " | stats avg(@latency) as ms by @method, @user | sort ms",
                                lines)
                        .rows())
                .contains(
                        Map.of("@method", "GET", "@user", "ann", "ms", "12"),
                        Map.of("@method", "PUT", "@user", "bob", "ms", "30"));
        assertThat(only("parse @message /latency := (?<late>3\\d)/ | filter ispresent(late) | display late", lines))
                .containsEntry("late", "30");
        assertThat(run("parse 'user=*,' as u | filter u in ['ann', 'bob']", lines)
                        .matched())
                .isEqualTo(2);
    }

    @Test
    void dedupKeepsTheNewestOfEach() throws Exception {
        List<String> lines = List.of("{\"a\":1,\"n\":1}", "{\"a\":1,\"n\":2}", "{\"a\":2,\"n\":3}");
        assertThat(run("fields n | sort n desc | dedup a", lines).rows())
                .extracting(row -> row.get("n"))
                .containsExactly("3", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "2 ^ 3 ^ 2 | 512",
                "10 % 3 | 1",
                "-2 + 1 | -1",
                "7 / 2 | 3.5",
                "1 / 3 | 0.3333",
                "abs(3 - 10) | 7",
                "greatest(1, 5, 3) | 5",
                "least(4, 2) | 2",
                "ceil(1.2) + floor(1.8) | 3",
                "strlen('äöü') | 3",
                "ltrim('xyZfooxyZ','xyZ') | fooxyZ",
                "rtrim('xyZfooxyZ','xyZ') | xyZfoo",
                "trim('xyZfooxyZ','xyZ') | foo",
                "substr('xyZfooxyZ', 3, 3) | foo",
                "replace('foo','o','0') | f00",
                "strcontains('abc', 'b') | 1",
                "concat('a', 1, 'b') | a1b",
                "coalesce(missing, 'x') | x",
                "toupper('a') | A",
                "1 < 2 and not 2 < 1 | 1",
                "isempty(missing) | 1",
                "'10' > '9' | 1",
                "datefloor(fromMillis(3661000), 1h) | 1970-01-01 01:00:00.000",
                "dateceil(fromMillis(3661000), 1h) | 1970-01-01 02:00:00.000",
                "tomillis(bin(1d)) % 86400000 | 0"
            })
    void expressions(String expression, String result) throws Exception {
        assertThat(only("display " + expression + " as it", List.of("x"))).containsEntry("it", result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields @message | filter @message like /Exception/ | 0",
                "filter @message not like /Exception/ | 2",
                "filter @message like \"Exc\" or n = 5 | 2",
                "filter @message =~ /(?i)exception/ | 1",
                "filter n in [4, 5] | 1",
                "filter n not in [4, 5] | 2",
                "filter `n` >= 5 | 1",
                "filter n != 5 | 2",
                "filter not ispresent(n) | 1"
            })
    void filters(String queryAndCount) throws Exception {
        int bar = queryAndCount.lastIndexOf('|');
        List<String> lines = List.of("an Exception", "{\"n\":5}", "{\"n\":1}");
        assertThat(run(queryAndCount.substring(0, bar), lines).matched())
                .isEqualTo(
                        queryAndCount.startsWith("fields")
                                ? 1
                                : Long.parseLong(
                                        queryAndCount.substring(bar + 1).strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "fields @message | fitler @message like /x/; 18",
                "filter @message like; 20",
                "filter (a = 1; 13",
                "stats count(* by x; 14",
                "fields nonsense(a); 7",
                "fields substr(a); 7",
                "limit 0; 6",
                "parse @message 'a * b *' as one; 15",
                "filter a like /[/; 14",
                "fields 'open; 7",
                "stats count(*) by bin(5x); 23",
                "filter a = 1 garbage; 13"
            })
    void whatIsMalformedIsToldWithItsPlace(String query, int start) {
        MalformedQueryException e = catchThrowableOfType(MalformedQueryException.class, () -> Query.parse(query));
        assertThat(e).as(query).isNotNull();
        assertThat(e.start()).isEqualTo(start);
        assertThat(e.end()).isGreaterThan(start);
        assertThat(e).hasMessageContaining("position");
    }

    @Test
    void noTextOfAQueryIsMoreThanMalformed() {
        Random random = new Random(20261126);
        String alphabet = "fields filter stats count(*) by | @a 'b' /c/ [ ] ( ) 5m . ` # \\ \n\"";
        for (int i = 0; i < 3000; i++) {
            StringBuilder query = new StringBuilder();
            int length = random.nextInt(60);
            for (int n = 0; n < length; n++) {
                int at = random.nextInt(alphabet.length());
                query.append(alphabet, at, Math.min(alphabet.length(), at + random.nextInt(1, 8)));
            }
            try {
                Results.of(Query.parse(query.toString()), rows(LAMBDA).iterator(), 10);
            } catch (MalformedQueryException e) {
                assertThat(e.start()).isBetween(0, query.length());
            }
        }
    }

    @Test
    void groupingAgreesWithCountingByHand() throws Exception {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            int kind = random.nextInt(40);
            lines.add("{\"kind\":" + kind + "}");
            counts.merge(Integer.toString(kind), 1, Integer::sum);
        }
        Map<String, Integer> found = new TreeMap<>();
        run("stats count(*) as c by kind", lines)
                .rows()
                .forEach(row -> found.put(row.get("kind"), Integer.parseInt(row.get("c"))));
        assertThat(found).isEqualTo(new TreeMap<>(counts));
        assertThat(run("stats count(*) as c by kind | sort c desc | limit 3", lines)
                        .rows())
                .extracting(row -> Integer.parseInt(row.get("c")))
                .isEqualTo(counts.values().stream()
                        .sorted((a, b) -> b - a)
                        .limit(3)
                        .toList());
    }

    @Test
    void theLimitIsTheLargestResult() throws Exception {
        assertThatThrownBy(() -> Query.parse("limit 10001")).isInstanceOf(MalformedQueryException.class);
        assertThat(run("limit 1", LAMBDA).rows()).hasSize(1);
    }

    private static Results run(String query, List<String> lines) throws MalformedQueryException {
        return Results.of(Query.parse(query), rows(lines).reversed().iterator(), Results.MOST);
    }

    private static List<EventRow> rows(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(n -> new EventRow(
                        new EventRow.Known(NOON + n, NOON + n, "402112345678:/aws/lambda/a", "s", "ptr" + n),
                        lines.get(n)))
                .toList();
    }

    private static Map<String, String> only(String query, List<String> lines) throws MalformedQueryException {
        Results results = run(query, lines);
        assertThat(results.rows()).hasSize(1);
        return new HashMap<>(results.rows().getFirst());
    }
}
