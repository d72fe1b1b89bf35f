package dev.pilothouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FaultsTest {
    private static final String BUCKET = "acme-shop-site";
    private static final String ROLE = "arn:aws:iam::402112345678:role/tester";

    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new S3Service(world)));
    private final S3Client s3 = client(sandbox);

    @BeforeEach
    void bucket() {
        sandbox.service(S3Service.class).createBucket(BUCKET);
    }

    @AfterEach
    void close() {
        s3.close();
        sandbox.close();
    }

    @Test
    void theNextRequestsOfAnOperationFailAndThenNoMore() {
        sandbox.faults().next(2, "PutObject", new Fault.Fail(503, "ServiceUnavailable", "Reduce your rate"));
        assertThat(code(() -> put("a"))).isEqualTo("ServiceUnavailable");
        assertThat(keys()).isEmpty();
        assertThat(code(() -> put("b"))).isEqualTo("ServiceUnavailable");
        put("c");
        assertThat(keys()).containsExactly("c");
    }

    @Test
    void theNthRequestFailsWhateverItIs() {
        sandbox.faults().at(3, new Fault.Fail(500, "InternalError", "We encountered an internal error."));
        put("a");
        put("b");
        assertThat(code(this::keys)).isEqualTo("InternalError");
        assertThat(keys()).containsExactly("a", "b");
    }

    @Test
    void aConnectionDroppedBeforeLeavesNothingDone() {
        sandbox.faults().next(1, Faults.ANY, new Fault.DropBefore());
        assertThat(catchThrowable(() -> put("a"))).isInstanceOf(SdkClientException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aConnectionDroppedAfterwardsLeavesItDone() {
        sandbox.faults().next(1, Faults.ANY, new Fault.DropAfter());
        assertThat(catchThrowable(() -> put("a"))).isInstanceOf(SdkClientException.class);
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void anAnswerCutInItsBodyIsNoticed() {
        put("a");
        sandbox.faults().next(1, "GetObject", new Fault.Cut());
        assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a")))
                .isInstanceOf(SdkClientException.class);
        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a")).asUtf8String())
                .isEqualTo("text");
    }

    @Test
    void aDelayDelaysAndCombinesWithOtherFaults() {
        sandbox.faults().next(1, "PutObject", new Fault.Delay(Duration.ofMillis(300)));
        sandbox.faults().next(1, "PutObject", new Fault.Throttle());
        long start = System.nanoTime();
        assertThat(code(() -> put("a"))).isEqualTo("SlowDown");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void aRequestIsHeldUntilTheLatchOpens() throws Exception {
        CountDownLatch met = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        sandbox.faults()
                .when(
                        (n, operation) -> {
                            met.countDown();
                            return operation.equals("PutObject");
                        },
                        new Fault.Hold(until));
        Thread client = Thread.ofVirtual().start(() -> put("a"));
        met.await();
        assertThat(keys()).isEmpty();

        until.countDown();

        client.join();
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void aRateThrottlesWhatComesFaster() {
        sandbox.faults().throttle("PutObject", 0);
        assertThat(code(() -> put("b"))).isEqualTo("SlowDown");
        sandbox.faults().clear();
        put("b");
    }

    @Test
    void everyRequestIsCountedWithTheRoleThatMadeIt() {
        put("a");
        keys();
        keys();
        sandbox.faults().next(1, "PutObject", new Fault.DropAfter());
        catchThrowable(() -> put("b"));
        assertThat(sandbox.faults().counts()).isEqualTo(Map.of("ListObjectsV2", 2L, "PutObject", 2L));
        assertThat(sandbox.faults().requests())
                .extracting(Faults.Seen::operation, Faults.Seen::role, Faults.Seen::status)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("PutObject", "tester", 200),
                        org.assertj.core.groups.Tuple.tuple("PutObject", "tester", 0));
    }

    @Test
    void resetForgetsFaultsRequestsAndTimeButNotKeys() {
        sandbox.faults().next(9, Faults.ANY, new Fault.DropBefore());
        catchThrowable(() -> put("a"));
        sandbox.clock().advance(Duration.ofDays(1));
        sandbox.reset();
        assertThat(sandbox.faults().requests()).isEmpty();
        assertThat(sandbox.clock().instant()).isBefore(java.time.Instant.now().plusSeconds(60));
        bucket();
        put("a");
    }

    private void put(String key) {
        s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString("text"));
    }

    private List<String> keys() {
        return s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private static String code(Runnable call) {
        return catchThrowableOfType(S3Exception.class, call::run)
                .awsErrorDetails()
                .errorCode();
    }

    private static S3Client client(Sandbox sandbox) {
        sandbox.world().keys().role(ROLE, "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        return S3Client.builder()
                .endpointOverride(sandbox.address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .httpClientBuilder(Apache5HttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
