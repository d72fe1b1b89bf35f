package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what this S3 does not do rather than doing something else: versions, other keys' encryption, ACLs, other storage. */
final class Unsupported {
    private static final List<String> HEADERS = List.of(
            "x-amz-server-side-encryption-customer-algorithm",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-object-lock-mode",
            "x-amz-object-lock-legal-hold",
            "x-amz-write-offset-bytes");
    private static final Map<String, String> ONLY =
            Map.of("x-amz-server-side-encryption", "AES256", "x-amz-storage-class", "STANDARD");
    private static final Set<String> OWNER_ENFORCED_ACLS = Set.of("private", "bucket-owner-full-control");

    private Unsupported() {}

    static void refuse(Request http) {
        HEADERS.stream()
                .filter(name -> http.header(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw S3Errors.headerNotImplemented(name);
                });
        ONLY.forEach((name, value) -> http.header(name)
                .filter(sent -> !sent.equals(value))
                .ifPresent(_ -> {
                    throw S3Errors.headerNotImplemented(name);
                }));
        if (http.header("x-amz-acl")
                .filter(acl -> !OWNER_ENFORCED_ACLS.contains(acl))
                .isPresent()) {
            throw S3Errors.error(400, "AccessControlListNotSupported", "The bucket does not allow ACLs", Map.of());
        }
        for (String name : List.of("versionId", "partNumber")) {
            // An UploadPart has a partNumber too, beside its uploadId.
            if (http.query(name).isPresent() && http.query("uploadId").isEmpty()) {
                throw S3Errors.error(
                        501,
                        "NotImplemented",
                        "A parameter you provided implies functionality that is not implemented",
                        Map.of("Parameter", name));
            }
        }
    }
}
