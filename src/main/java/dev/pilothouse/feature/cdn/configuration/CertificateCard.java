package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What proves the domains to viewers: API Reference, "ViewerCertificate", and ACM's "CertificateDetail". */
record CertificateCard(Lines lines, NamedWords named) {
    private static final String AT = "ViewerCertificate.";

    Card all(Instant now) {
        List<Fact> facts = new ArrayList<>();
        lines.take(AT + "ACMCertificateArn").ifPresent(arn -> acm(facts, arn, now));
        lines.fact(facts, Text.tr("IAM certificate"), AT + "IAMCertificateId");
        if (lines.on(AT + "CloudFrontDefaultCertificate")) {
            facts.add(new Fact(Text.tr("Certificate"), Text.tr("CloudFront’s own")));
        }
        lines.fact(facts, Text.tr("TLS at least"), AT + "MinimumProtocolVersion");
        lines.fact(facts, Text.tr("Served to"), AT + "SSLSupportMethod", CertificateCard::served);
        // The same again by older names.
        lines.take(AT + "Certificate");
        lines.take(AT + "CertificateSource");
        lines.fact(facts, Text.tr("Viewers’ certificates"), "ViewerMtlsConfig.Mode");
        lines.fact(facts, Text.tr("Trust store"), "ViewerMtlsConfig.TrustStoreConfig.TrustStoreId");
        return new Card(Text.tr("Certificate"), facts);
    }

    /** How long the certificate of a distribution is still good; empty where that is not known. */
    static Optional<Duration> left(Configuration configuration, Instant now) {
        return configuration
                .document()
                .value(AT + "ACMCertificateArn")
                .flatMap(arn -> new NamedWords(configuration).document(Related.Kind.CERTIFICATE, arn))
                .flatMap(it -> it.value("NotAfter"))
                .map(end -> Duration.between(now, Instant.parse(end)));
    }

    private void acm(List<Fact> facts, String arn, Instant now) {
        Optional<Document> found = named.document(Related.Kind.CERTIFICATE, arn);
        facts.add(new Fact(Text.tr("ACM certificate"), arn));
        if (found.isEmpty()) {
            facts.add(new Fact(Text.tr("Good until"), named.unread(Related.Kind.CERTIFICATE, arn)));
            return;
        }
        Lines detail = new Lines(found.get());
        detail.fact(facts, Text.tr("Of domains"), "SubjectAlternativeNames");
        detail.fact(
                facts,
                Text.tr("State"),
                "Status",
                state -> state.toLowerCase(Locale.ROOT).replace('_', ' '));
        detail.fact(facts, Text.tr("Good until"), "NotAfter", end -> end(Instant.parse(end), now));
        detail.fact(
                facts,
                Text.tr("Renewed by ACM"),
                "RenewalEligibility",
                it -> it.equals("ELIGIBLE") ? Text.tr("yes") : Text.tr("no"));
    }

    private static String end(Instant end, Instant now) {
        String at = Humane.exactTime(end, ZoneId.systemDefault());
        return end.isBefore(now) ? Text.tr("{0}: it has ended", at) : Text.tr("{0}, {1} left", at, days(now, end));
    }

    private static String days(Instant now, Instant end) {
        return Text.tr(
                "{0,choice,0#less than a day|1#1 day|1<{0} days}",
                Duration.between(now, end).toDays());
    }

    private static String served(String method) {
        return switch (method) {
            case "sni-only" -> Text.tr("browsers that name the domain (SNI)");
            case "vip" -> Text.tr("all, from dedicated addresses");
            case "static-ip" -> Text.tr("all, from static addresses");
            default -> method;
        };
    }
}
