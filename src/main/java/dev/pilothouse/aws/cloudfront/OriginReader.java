package dev.pilothouse.aws.cloudfront;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginGroup;
import software.amazon.awssdk.services.cloudfront.model.OriginGroupMember;
import software.amazon.awssdk.services.cloudfront.model.OriginProtocolPolicy;

/** Makes our origins of CloudFront's: API Reference, "Origin". */
final class OriginReader {
    private static final Pattern BUCKET = Pattern.compile("(?<bucket>.+)\\.s3[.-].*amazonaws\\.com(\\.cn)?");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private OriginReader() {}

    static Origin origin(software.amazon.awssdk.services.cloudfront.model.Origin it) {
        if (it.vpcOriginConfig() != null) {
            return new Origin.Private(it.id(), it.domainName());
        }
        if (it.customOriginConfig() != null) {
            return server(it, it.customOriginConfig());
        }
        Matcher bucket = BUCKET.matcher(it.domainName());
        String name = bucket.matches() ? bucket.group("bucket") : it.domainName();
        boolean identity =
                it.s3OriginConfig() != null && filled(it.s3OriginConfig().originAccessIdentity());
        return new Origin.Bucket(it.id(), name, path(it), identity || filled(it.originAccessControlId()));
    }

    static Origin group(OriginGroup it) {
        return new Origin.Group(
                it.id(),
                it.members().items().stream().map(OriginGroupMember::originId).toList());
    }

    private static Origin server(
            software.amazon.awssdk.services.cloudfront.model.Origin it, CustomOriginConfig config) {
        // Where CloudFront follows the viewer, https is what a visitor of today comes by.
        boolean plain = config.originProtocolPolicy() == OriginProtocolPolicy.HTTP_ONLY;
        int port = plain ? config.httpPort() : config.httpsPort();
        String scheme = plain ? "http://" : "https://";
        String end = port == (plain ? HTTP : HTTPS) ? "" : ":" + port;
        boolean headers = it.customHeaders() != null && it.customHeaders().quantity() > 0;
        return new Origin.Server(
                it.id(),
                kind(it.domainName()),
                URI.create(scheme + it.domainName() + end),
                path(it),
                headers || filled(it.originAccessControlId()));
    }

    private static Origin.Kind kind(String domain) {
        if (domain.contains(".execute-api.")) {
            return Origin.Kind.API;
        }
        if (domain.contains(".lambda-url.")) {
            return Origin.Kind.FUNCTION;
        }
        if (domain.contains(".s3-website")) {
            return Origin.Kind.WEBSITE;
        }
        if (domain.contains(".elb.")) {
            return Origin.Kind.LOAD_BALANCER;
        }
        return domain.startsWith("ec2-") ? Origin.Kind.INSTANCE : Origin.Kind.CUSTOM;
    }

    private static String path(software.amazon.awssdk.services.cloudfront.model.Origin it) {
        return Objects.requireNonNullElse(it.originPath(), "");
    }

    private static boolean filled(String text) {
        return text != null && !text.isEmpty();
    }
}
