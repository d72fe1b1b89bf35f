package dev.pilothouse.sandbox.xray;

import dev.pilothouse.sandbox.lambda.Span;
import dev.pilothouse.sandbox.lambda.TraceSink;
import dev.pilothouse.sandbox.lambda.Traced;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what Lambda tells of an invocation as X-Ray shows it: a segment of the service, one of the function within it, and the
 * function's calls within that.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Lambda and X-Ray</a>
 */
public record FunctionSegments(XRayService xray) implements TraceSink {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public void done(Traced invocation) {
        String outer = id(invocation.trace().segment());
        xray.put(service(invocation, outer).toString());
        xray.put(function(invocation, outer).toString());
    }

    private static ObjectNode service(Traced it, String id) {
        Instant from = it.from().minus(it.init());
        ObjectNode segment = stretch(id, it.function(), from, it.from().plus(it.duration()))
                .put("trace_id", it.trace().root())
                .put("origin", "AWS::Lambda")
                .put("resource_arn", it.arn());
        it.trace().parent().ifPresent(parent -> segment.put("parent_id", parent));
        segment.putObject("http").putObject("response").put("status", 200);
        segment.putObject("aws").put("request_id", it.requestId());
        return failed(segment, it);
    }

    private static ObjectNode function(Traced it, String parent) {
        Instant to = it.from().plus(it.duration());
        ObjectNode segment = stretch(
                        it.trace().segment(), it.function(), it.from().minus(it.init()), to)
                .put("trace_id", it.trace().root())
                .put("parent_id", parent)
                .put("origin", "AWS::Lambda::Function");
        segment.putObject("aws").put("function_arn", it.arn()).put("request_id", it.requestId());
        var inside = segment.putArray("subsegments");
        if (!it.init().isZero()) {
            inside.add(stretch(
                    id(it.trace().segment() + "i"), "Initialization", it.from().minus(it.init()), it.from()));
        }
        ObjectNode invocation = stretch(id(it.trace().segment() + "v"), "Invocation", it.from(), to);
        var calls = invocation.putArray("subsegments");
        for (int i = 0; i < it.spans().size(); i++) {
            calls.add(call(it.spans().get(i), it.from(), id(it.trace().segment() + i)));
        }
        inside.add(invocation);
        return failed(segment, it);
    }

    private static ObjectNode call(Span span, Instant from, String id) {
        ObjectNode call = stretch(id, span.service(), from.plus(span.from()), from.plus(span.to()))
                .put("namespace", "aws");
        String[] words = span.operation().split(" ", 2);
        ObjectNode aws = call.putObject("aws").put("operation", words[0]);
        if (words.length > 1) {
            aws.put(span.service().equals("S3") ? "bucket_name" : "table_name", words[1]);
        }
        return call;
    }

    private static ObjectNode failed(ObjectNode segment, Traced it) {
        if (!it.error().isEmpty()) {
            segment.put("fault", true);
            segment.putObject("cause").putArray("exceptions").addObject().put("type", it.error());
        }
        return segment;
    }

    private static ObjectNode stretch(String id, String name, Instant from, Instant to) {
        return MAPPER.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("start_time", seconds(from))
                .put("end_time", seconds(to));
    }

    private static double seconds(Instant at) {
        return Duration.between(Instant.EPOCH, at).toNanos() / 1e9;
    }

    private static String id(String from) {
        long bits =
                UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return HexFormat.of().toHexDigits(bits);
    }
}
