package dev.pilothouse.sandbox.acm;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.DescribeCertificateRequest;
import software.amazon.awssdk.services.acm.model.DescribeCertificateResponse;

/** The pretend Certificate Manager. Certificates are made by {@link #put}, each in the region of its ARN. Thread-safe. */
public final class AcmService implements Service {
    private static final Pattern ARN =
            Pattern.compile("arn:[\\w-]+:acm:(?<region>[\\w-]+):\\d{12}:certificate/[\\w-]+");
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d{8}/(?<region>[^/]+)/");

    private final Map<String, CertificateDetail> certificates = new ConcurrentHashMap<>();

    /** Makes or replaces a certificate, by its ARN. */
    public void put(CertificateDetail certificate) {
        certificates.put(certificate.certificateArn(), certificate);
    }

    @Override
    public String signingName() {
        return "acm";
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Class<?> client() {
        return AcmClient.class;
    }

    @Override
    public void operations(Operations on) {
        on.on(
                DescribeCertificateRequest.class,
                "acm:DescribeCertificate",
                DescribeCertificateRequest::certificateArn,
                this::describe);
    }

    private DescribeCertificateResponse describe(DescribeCertificateRequest request, Call call) {
        Matcher arn = ARN.matcher(request.certificateArn());
        if (!arn.matches()) {
            throw new ApiError(400, "InvalidArnException", "The ARN provided is invalid: " + request.certificateArn());
        }
        CertificateDetail found = certificates.get(request.certificateArn());
        // A certificate exists in its region and in no other.
        if (found == null || !arn.group("region").equals(region(call))) {
            throw new ApiError(
                    400, "ResourceNotFoundException", "Could not find certificate " + request.certificateArn() + ".");
        }
        return DescribeCertificateResponse.builder().certificate(found).build();
    }

    private static String region(Call call) {
        Matcher scope = SCOPE.matcher(call.http().header("Authorization").orElse(""));
        return scope.find() ? scope.group("region") : "";
    }

    @Override
    public void reset() {
        certificates.clear();
    }
}
