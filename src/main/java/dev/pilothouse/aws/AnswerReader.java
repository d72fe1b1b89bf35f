package dev.pilothouse.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Reads the body of a good answer in the SDK's place, and leaves it the rest. For answers with very many values: the SDK makes
 * several objects of each and copies them twice, which is two thirds of the work of a Scan ({@code -Dbench=tables}).
 * Signing, retries, time-outs and errors stay the SDK's.
 */
@FunctionalInterface
public interface AnswerReader {
    /**
     * Reads the body without closing it, from its beginning again for every attempt, on the calling thread.
     *
     * @return what the SDK is to read instead
     * @throws IOException where it broke off or is not what it should be; the request is sent again then, where it may be
     */
    InputStream read(InputStream body) throws IOException;

    /** For {@code overrideConfiguration} of a request: its answer is read so. */
    default Consumer<AwsRequestOverrideConfiguration.Builder> ofRequest() {
        return override -> override.putExecutionAttribute(Aside.READER, this);
    }

    /** Hands bodies to the readers that requests brought along, checked as the SDK would: by {@code x-amz-crc32}, where told. */
    record Aside() implements ExecutionInterceptor {
        private static final ExecutionAttribute<AnswerReader> READER = new ExecutionAttribute<>("PilothouseReader");
        private static final ExecutionAttribute<Long> EXPECTED = new ExecutionAttribute<>("PilothouseCrc32");
        private static final String CRC32 = "x-amz-crc32";

        @Override
        public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            SdkHttpResponse answer = context.httpResponse();
            if (!isRead(answer, attributes)) {
                return answer;
            }
            attributes.putAttribute(
                    EXPECTED,
                    answer.firstMatchingHeader(CRC32).map(Long::parseLong).orElse(null));
            return answer.toBuilder().removeHeader(CRC32).build();
        }

        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            return isRead(context.httpResponse(), attributes)
                    ? context.responseBody().map(body -> read(body, attributes))
                    : context.responseBody();
        }

        private static boolean isRead(SdkHttpResponse answer, ExecutionAttributes attributes) {
            return answer.isSuccessful()
                    && attributes.getOptionalAttribute(READER).isPresent();
        }

        private static InputStream read(InputStream body, ExecutionAttributes attributes) {
            try (CheckedInputStream checked = new CheckedInputStream(body, new CRC32())) {
                InputStream rest = attributes.getAttribute(READER).read(checked);
                checked.transferTo(OutputStream.nullOutputStream());
                Long expected = attributes.getAttribute(EXPECTED);
                if (expected != null && expected != checked.getChecksum().getValue()) {
                    throw new IOException("The answer's checksum is not that of its body");
                }
                return rest;
            } catch (IOException e) {
                throw RetryableException.builder()
                        .message(e.getMessage())
                        .cause(e)
                        .build();
            }
        }
    }
}
