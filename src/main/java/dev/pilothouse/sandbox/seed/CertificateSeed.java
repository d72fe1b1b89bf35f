package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.acm.AcmService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateType;
import software.amazon.awssdk.services.acm.model.RenewalEligibility;

/** The certificate of the shop's domains, which ACM will renew before it ends. */
final class CertificateSeed {
    static final String ARN =
            "arn:aws:acm:us-east-1:" + AcmeShop.ACCOUNT + ":certificate/3f0c1b7e-52d8-4c0e-9a61-7d2f4b8e6a15";
    private static final Duration LEFT = Duration.ofDays(61);
    /** ACM's own live thirteen months. */
    private static final Duration LIFE = Duration.ofDays(395);

    private CertificateSeed() {}

    static void plant(AcmService acm, Instant now) {
        // An hour more, so that as many days are left when somebody looks.
        Instant end = now.truncatedTo(ChronoUnit.SECONDS).plus(LEFT).plus(Duration.ofHours(1));
        acm.put(CertificateDetail.builder()
                .certificateArn(ARN)
                .domainName("shop.acme.example")
                .subjectAlternativeNames("shop.acme.example", "www.shop.acme.example", "help.acme.example")
                .status(CertificateStatus.ISSUED)
                .type(CertificateType.AMAZON_ISSUED)
                .renewalEligibility(RenewalEligibility.ELIGIBLE)
                .notBefore(end.minus(LIFE))
                .notAfter(end)
                .inUseBy("arn:aws:cloudfront::" + AcmeShop.ACCOUNT + ":distribution/" + AcmeShop.DISTRIBUTION)
                .build());
    }
}
