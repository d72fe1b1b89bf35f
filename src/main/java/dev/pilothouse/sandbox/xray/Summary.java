package dev.pilothouse.sandbox.xray;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.xray.model.ResourceARNDetail;
import software.amazon.awssdk.services.xray.model.ServiceId;
import software.amazon.awssdk.services.xray.model.TraceSummary;

/** A trace in short. */
record Summary(String id, List<Piece> pieces) {
    static double start(List<Piece> pieces) {
        return pieces.stream().mapToDouble(Piece::start).min().orElse(0);
    }

    static double end(List<Piece> pieces) {
        return pieces.stream().mapToDouble(Piece::end).max().orElse(0);
    }

    /** Seconds from its beginning to its end. */
    double duration() {
        return end(pieces) - start(pieces);
    }

    /** Seconds that who asked waited: its first piece's. */
    double responseTime() {
        return first().map(it -> it.end() - it.start()).orElse(0d);
    }

    boolean is(String flag) {
        return pieces.stream().anyMatch(it -> it.is(flag));
    }

    boolean passes(String service) {
        return pieces.stream().anyMatch(it -> it.name().equals(service));
    }

    private Optional<Piece> first() {
        return pieces.stream()
                .filter(it -> it.parent().isEmpty())
                .findFirst()
                .or(() -> pieces.stream().min(Comparator.comparingDouble(Piece::start)));
    }

    TraceSummary shown() {
        double start = start(pieces);
        return TraceSummary.builder()
                .id(id)
                .startTime(Instant.ofEpochMilli(Math.round(start * 1000)))
                .duration(duration())
                .responseTime(responseTime())
                .hasError(is("error"))
                .hasFault(is("fault"))
                .hasThrottle(is("throttle"))
                .isPartial(false)
                .revision(pieces.size())
                .http(it -> first().map(Piece::status)
                        .filter(status -> status.isPresent())
                        .ifPresent(status -> it.httpStatus(status.getAsInt())))
                .serviceIds(pieces.stream()
                        .<ServiceId>map(piece -> ServiceId.builder()
                                .name(piece.name())
                                .names(piece.name())
                                .type(piece.origin().isEmpty() ? null : piece.origin())
                                .build())
                        .distinct()
                        .toList())
                .resourceARNs(pieces.stream()
                        .flatMap(piece -> piece.arn().stream())
                        .distinct()
                        .<ResourceARNDetail>map(
                                arn -> ResourceARNDetail.builder().arn(arn).build())
                        .toList())
                .build();
    }
}
