package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Map;

/** The schema registry's errors: codes and statuses from its API model. */
final class SchemasErrors {
    private SchemasErrors() {}

    static ApiError noRegistry(String name) {
        return error(404, "NotFoundException", "Registry with name " + name + " does not exist.");
    }

    static ApiError noSchema(String name) {
        return error(404, "NotFoundException", "Schema with name " + name + " does not exist.");
    }

    static ApiError noVersion(String schema, String version) {
        return error(
                404,
                "NotFoundException",
                "Schema with name " + schema + " and version " + version + " does not exist.");
    }

    static ApiError exists(String what, String name) {
        return error(409, "ConflictException", what + " with name " + name + " already exists.");
    }

    static ApiError bad(String text) {
        return error(400, "BadRequestException", text);
    }

    private static ApiError error(int status, String code, String text) {
        return new ApiError(status, code, text, Map.of("Code", code), Map.of());
    }
}
