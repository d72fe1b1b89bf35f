package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Chooses the parts that a CompleteMultipartUpload names, by its rules: rising numbers, known ETags, 5 MiB but for the last. */
record Completion(Upload upload, List<CompletedPart> named) {
    private static final long SMALLEST = 5L << 20;

    List<Part> chosen(Map<Integer, Part> uploaded) {
        if (named.isEmpty()) {
            throw S3Errors.malformedXml();
        }
        List<Part> chosen = new ArrayList<>();
        for (CompletedPart one : named) {
            if (one.partNumber() == null || one.eTag() == null) {
                throw S3Errors.malformedXml();
            }
            if (!chosen.isEmpty() && one.partNumber() <= chosen.getLast().number()) {
                throw S3Errors.error(
                        400,
                        "InvalidPartOrder",
                        "The list of parts was not in ascending order. Parts must be ordered by part number.",
                        Map.of("UploadId", upload.id()));
            }
            chosen.add(Optional.ofNullable(uploaded.get(one.partNumber()))
                    .filter(part -> EntityTags.same(one.eTag(), part.entity().etag()))
                    .filter(part -> sameChecksum(one, part))
                    .orElseThrow(() -> invalidPart(one)));
        }
        chosen.subList(0, chosen.size() - 1).forEach(Completion::requireSize);
        return chosen;
    }

    private boolean sameChecksum(CompletedPart named, Part part) {
        PartChecksums checksums = upload.checksums();
        Optional<String> sent =
                ChecksumMembers.sent(named, part.entity().checksum().algorithm());
        if (sent.isEmpty() && checksums.askedAtTheEnd()) {
            throw S3Errors.invalidRequest("The upload was created using a " + checksums.lowerName()
                    + " checksum. The complete request must include the checksum for each part. It was missing for"
                    + " part "
                    + part.number() + " in the request.");
        }
        return sent.filter(value -> !value.equals(part.entity().checksum().value()))
                .isEmpty();
    }

    private ApiError invalidPart(CompletedPart part) {
        return S3Errors.error(
                400,
                "InvalidPart",
                "One or more of the specified parts could not be found.  The part may not have been uploaded, or the"
                        + " specified entity tag may not match the part's entity tag.",
                Map.of("UploadId", upload.id(), "PartNumber", part.partNumber().toString(), "ETag", part.eTag()));
    }

    private static void requireSize(Part part) {
        if (part.size() < SMALLEST) {
            throw S3Errors.error(
                    400,
                    "EntityTooSmall",
                    "Your proposed upload is smaller than the minimum allowed size",
                    Map.of(
                            "ProposedSize", Long.toString(part.size()),
                            "MinSizeAllowed", Long.toString(SMALLEST),
                            "PartNumber", Integer.toString(part.number()),
                            "ETag", part.entity().etag()));
        }
    }
}
