package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Errors byte by byte as AWS documents them, so that the SDK's leniency hides nothing. */
class ErrorShapesTest {
    private static final String ID = "4442587FB7D0A2F9";

    @Test
    void s3sErrorIsTheRootWithTwoIds() {
        assertThat(body(
                        Style.S3,
                        new ApiError(
                                404,
                                "NoSuchKey",
                                "The resource you requested does not exist",
                                Map.of("Key", "a<b"),
                                Map.of())))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>NoSuchKey</Code>"
                        + "<Message>The resource you requested does not exist</Message><Key>a&lt;b</Key>"
                        + "<RequestId>4442587FB7D0A2F9</RequestId><HostId>" + ErrorWriter.hostId(ID)
                        + "</HostId></Error>");
    }

    @Test
    void cloudFrontsAndQuerysErrorStandsInAResponse() {
        for (Style style : new Style[] {Style.REST_XML, Style.QUERY}) {
            assertThat(body(style, new ApiError(400, "InvalidArgument", "No")))
                    .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ErrorResponse><Error><Type>Sender</Type>"
                            + "<Code>InvalidArgument</Code><Message>No</Message></Error>"
                            + "<RequestId>4442587FB7D0A2F9</RequestId></ErrorResponse>");
        }
        assertThat(body(Style.QUERY, new ApiError(500, "InternalFailure", "No")))
                .contains("<Type>Receiver</Type>");
    }

    @Test
    void jsonsErrorIsInBodyAndHeader() {
        Answer answer = ErrorWriter.write(Style.JSON, new ApiError(400, "NotAuthorizedException", "Say \"no\""), ID);
        assertThat(text(answer)).isEqualTo("{\"__type\":\"NotAuthorizedException\",\"message\":\"Say \\\"no\\\"\"}");
        assertThat(answer.headers().get("x-amzn-ErrorType")).containsExactly("NotAuthorizedException");
        assertThat(answer.headers().get("Content-Type")).containsExactly("application/x-amz-json-1.1");
    }

    @Test
    void whatIsNotModifiedHasNoBody() {
        assertThat(body(Style.S3, new ApiError(304, "NotModified", "Not Modified")))
                .isEmpty();
    }

    private static String body(Style style, ApiError error) {
        return text(ErrorWriter.write(style, error, ID));
    }

    private static String text(Answer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
