package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** Which hosts a request for S3 may go to. */
class EndpointTest {
    private final Endpoint s3 = new Endpoint(URI.create("https://s3.eu-west-1.amazonaws.com"), Region.EU_WEST_1);

    @ParameterizedTest
    @CsvSource({
        "https://s3.eu-west-1.amazonaws.com/bucket/key, true",
        "https://bucket.s3.eu-west-1.amazonaws.com/key, true",
        "https://BUCKET.s3.EU-WEST-1.amazonaws.com:443/key, true",
        "http://s3.eu-west-1.amazonaws.com/bucket/key, false",
        "https://s3.eu-west-1.amazonaws.com:8443/key, false",
        "https://s3.eu-west-1.amazonaws.com.evil.example/key, false",
        "https://evils3.eu-west-1.amazonaws.com/key, false",
        "https://s3.us-east-1.amazonaws.com/key, false",
        "https://s3.eu-west-1.amazonaws.com@evil.example/key, false",
        "https://user@s3.eu-west-1.amazonaws.com/key, false",
        "http://127.0.0.1:4566/key, false"
    })
    void onlyItsOwnHostAndThoseBelowAreCovered(URI target, boolean covered) {
        assertThat(s3.covers(target)).isEqualTo(covered);
    }
}
