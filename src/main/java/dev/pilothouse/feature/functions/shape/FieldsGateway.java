package dev.pilothouse.feature.functions.shape;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.DeadLetterConfig;
import software.amazon.awssdk.services.lambda.model.EnvironmentError;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/**
 * Makes a function's shape of what several of Lambda's answers have in common: the SDK gives each of them a class of its own, and
 * their fields the same names. Pure.
 */
public final class FieldsGateway {
    /** Lambda API, {@code LastModified}: {@code 2026-11-20T10:11:12.000+0000}. */
    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][.SSSSSS][XXX][XX]");

    private static final int USUAL_DISK = 512;
    private static final String NEWEST = "$LATEST";
    private final Fields fields;

    /** An answer's members by their names in Lambda's API. */
    @FunctionalInterface
    public interface Fields {
        <T> Optional<T> get(String name, Class<T> type);
    }

    private FieldsGateway(Fields fields) {
        this.fields = fields;
    }

    /** @param fields of {@code FunctionConfiguration}, or of an answer that has the same */
    public static FunctionShape shape(Fields fields) {
        return new FieldsGateway(fields).shape();
    }

    private FunctionShape shape() {
        return new FunctionShape(text("FunctionName").orElseThrow(), arn(), code(), limits(), around(), standing());
    }

    // A version's ARN ends with it, an alias's with the alias.
    private String arn() {
        String arn = text("FunctionArn").orElseThrow();
        String[] parts = arn.split(":", -1);
        return parts.length > 7 ? arn.substring(0, arn.lastIndexOf(':')) : arn;
    }

    private Code code() {
        return new Code(
                text("Runtime"),
                text("Handler"),
                strings("Architectures").stream().findFirst().orElse("x86_64"),
                fields.get("CodeSize", Long.class).orElse(0L),
                text("CodeSha256").orElse(""),
                text("LastModified").flatMap(FieldsGateway::instant),
                list("Layers", Layer.class).stream().map(Layer::arn).toList());
    }

    private FunctionShape.Limits limits() {
        return new FunctionShape.Limits(
                number("MemorySize"),
                Duration.ofSeconds(number("Timeout")),
                fields.get("EphemeralStorage", EphemeralStorage.class)
                        .map(EphemeralStorage::size)
                        .orElse(USUAL_DISK));
    }

    private Surroundings around() {
        Optional<EnvironmentResponse> environment = fields.get("Environment", EnvironmentResponse.class);
        return new Surroundings(
                environment.map(EnvironmentResponse::variables).orElse(Map.of()),
                environment.map(EnvironmentResponse::error).map(EnvironmentError::message),
                text("Role").orElse(""),
                fields.get("LoggingConfig", LoggingConfig.class)
                        .map(LoggingConfig::logGroup)
                        .orElseGet(() -> "/aws/lambda/" + text("FunctionName").orElseThrow()),
                fields.get("VpcConfig", VpcConfigResponse.class)
                        .map(VpcConfigResponse::vpcId)
                        .filter(id -> !id.isEmpty()),
                fields.get("DeadLetterConfig", DeadLetterConfig.class).map(DeadLetterConfig::targetArn));
    }

    private Standing standing() {
        Standing.Update update = switch (text("LastUpdateStatus").orElse("Successful")) {
            case "InProgress" -> Standing.Update.UNDER_WAY;
            case "Failed" -> Standing.Update.FAILED;
            default -> Standing.Update.DONE;
        };
        return new Standing(
                text("Version").orElse(NEWEST),
                text("RevisionId").orElse(""),
                text("State").filter(state -> !state.equals("Active")).isEmpty(),
                text("LastUpdateStatusReason").or(() -> text("StateReason")),
                update);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(MODIFIED.parse(text, Instant::from));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        return fields.get(name, String.class);
    }

    private int number(String name) {
        return fields.get(name, Integer.class).orElse(0);
    }

    private List<String> strings(String name) {
        return list(name, String.class);
    }

    private <T> List<T> list(String name, Class<T> type) {
        return fields.get(name, List.class).map(List::<Object>copyOf).orElse(List.of()).stream()
                .map(type::cast)
                .toList();
    }
}
