package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.time.Duration;

/** How a distribution serves, in words. */
final class DistributionWords {
    private DistributionWords() {}

    static Pill state(Distribution it) {
        return switch (it.state()) {
            case DEPLOYED -> new Pill(Text.tr("deployed"), Tone.SUCCESS);
            case DEPLOYING -> new Pill(Text.tr("deploying"), Tone.ACCENT);
            case DISABLED -> new Pill(Text.tr("disabled"), Tone.WARNING);
        };
    }

    /** {@code ACM certificate, TLS 1.2 and later}. */
    static String certificate(Distribution.Certificate it) {
        if (it.id().isEmpty()) {
            return Text.tr("CloudFront’s own certificate");
        }
        String from = it.id().startsWith("arn:") ? Text.tr("ACM certificate") : Text.tr("IAM certificate");
        String tls = it.minimumTls().replaceFirst("_\\d{4}$", "").replaceFirst("v", " ");
        return tls.isEmpty() ? from : Text.tr("{0}, {1} and later", from, tls);
    }

    /** {@code certificate 61 days}: how long it is still good. */
    static String left(Duration left) {
        return left.isNegative()
                ? Text.tr("certificate has ended")
                : Text.tr("certificate {0,choice,0#less than a day|1#1 day|1<{0} days}", left.toDays());
    }

    /** {@code HTTP/3}: the newest one. */
    static String http(String version) {
        return switch (version) {
            case "http3", "http2and3" -> "HTTP/3";
            case "http2" -> "HTTP/2";
            case "http1.1" -> "HTTP/1.1";
            default -> version;
        };
    }

    /** CloudFront Developer Guide, "Price class". */
    static String priceClass(String name) {
        return switch (name) {
            case "PriceClass_All" -> Text.tr("all edges");
            case "PriceClass_200" -> Text.tr("all edges but South America’s and Oceania’s");
            case "PriceClass_100" -> Text.tr("edges in North America, Europe and Israel");
            default -> name;
        };
    }
}
