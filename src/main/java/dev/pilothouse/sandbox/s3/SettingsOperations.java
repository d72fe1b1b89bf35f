package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** Policy and website of a bucket. */
final class SettingsOperations {
    private final Buckets buckets;

    SettingsOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    void register(Operations on) {
        on.on(GetBucketPolicyRequest.class, "s3:GetBucketPolicy", q -> Arns.bucket(q.bucket()), this::policy)
                .on(PutBucketPolicyRequest.class, "s3:PutBucketPolicy", q -> Arns.bucket(q.bucket()), this::putPolicy)
                .on(
                        DeleteBucketPolicyRequest.class,
                        "s3:DeleteBucketPolicy",
                        q -> Arns.bucket(q.bucket()),
                        this::deletePolicy)
                .on(GetBucketWebsiteRequest.class, "s3:GetBucketWebsite", q -> Arns.bucket(q.bucket()), this::website)
                .on(
                        PutBucketWebsiteRequest.class,
                        "s3:PutBucketWebsite",
                        q -> Arns.bucket(q.bucket()),
                        this::putWebsite)
                .on(
                        DeleteBucketWebsiteRequest.class,
                        "s3:DeleteBucketWebsite",
                        q -> Arns.bucket(q.bucket()),
                        this::deleteWebsite);
    }

    private GetBucketPolicyResponse policy(GetBucketPolicyRequest request, Call call) {
        BucketPolicy policy = buckets.require(request.bucket(), call)
                .settings()
                .policy()
                .orElseThrow(() -> missing("NoSuchBucketPolicy", "The bucket policy does not exist", request.bucket()));
        return GetBucketPolicyResponse.builder().policy(policy.text()).build();
    }

    private PutBucketPolicyResponse putPolicy(PutBucketPolicyRequest request, Call call) {
        Settings settings = buckets.require(request.bucket(), call).settings();
        settings.policy(Optional.of(BucketPolicy.parse(Listings.text(request.policy()))));
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return PutBucketPolicyResponse.builder().build();
    }

    private DeleteBucketPolicyResponse deletePolicy(DeleteBucketPolicyRequest request, Call call) {
        buckets.require(request.bucket(), call).settings().policy(Optional.empty());
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return DeleteBucketPolicyResponse.builder().build();
    }

    private GetBucketWebsiteResponse website(GetBucketWebsiteRequest request, Call call) {
        WebsiteConfiguration website = buckets.require(request.bucket(), call)
                .settings()
                .website()
                .orElseThrow(() -> missing(
                        "NoSuchWebsiteConfiguration",
                        "The specified bucket does not have a website configuration",
                        request.bucket()));
        return GetBucketWebsiteResponse.builder()
                .indexDocument(website.indexDocument())
                .errorDocument(website.errorDocument())
                .redirectAllRequestsTo(website.redirectAllRequestsTo())
                .build();
    }

    private PutBucketWebsiteResponse putWebsite(PutBucketWebsiteRequest request, Call call) {
        Settings settings = buckets.require(request.bucket(), call).settings();
        settings.website(Optional.of(Website.checked(request.websiteConfiguration())));
        return PutBucketWebsiteResponse.builder().build();
    }

    private DeleteBucketWebsiteResponse deleteWebsite(DeleteBucketWebsiteRequest request, Call call) {
        buckets.require(request.bucket(), call).settings().website(Optional.empty());
        call.status(HttpURLConnection.HTTP_NO_CONTENT);
        return DeleteBucketWebsiteResponse.builder().build();
    }

    private static RuntimeException missing(String code, String message, String bucket) {
        return S3Errors.error(404, code, message, Map.of("BucketName", bucket));
    }
}
