package dev.pilothouse.aws.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * An answer of S3 that is no success (S3 API Reference, "Error responses").
 *
 * @param parts the texts of the document, by element
 */
record Refusal(SdkHttpResponse answer, Map<String, String> parts) {
    private static final int SERVER = 500;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 64 * 1024;
    // The client repairs a wrong clock; S3 tells a body that came too slowly with a status that else is final.
    private static final Set<String> CODES = Set.of("RequestTimeTooSkewed", "RequestTimeout", "SlowDown");

    /** Reads the document; no parts where it is none. */
    static Refusal of(HttpExecuteResponse answer) throws IOException {
        byte[] document = new byte[0];
        if (answer.responseBody().isPresent()) {
            document = answer.responseBody().get().readNBytes(LONGEST);
        }
        return new Refusal(answer.httpResponse(), parts(new ByteArrayInputStream(document)));
    }

    /** Whether trying again may help; a redirect is the client's to follow. */
    boolean passes() {
        int status = answer.statusCode();
        return status < 400 || status == CONFLICT || status == TOO_MANY || status >= SERVER || CODES.contains(code());
    }

    /** As the SDK's client throws it. */
    S3Exception exception() {
        String request = parts.getOrDefault(
                "RequestId", answer.firstMatchingHeader("x-amz-request-id").orElse(""));
        String message = parts.getOrDefault("Message", answer.statusText().orElse(""));
        return (S3Exception) S3Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code())
                        .errorMessage(message)
                        .serviceName("S3")
                        .sdkHttpResponse(answer)
                        .build())
                .requestId(request)
                .extendedRequestId(answer.firstMatchingHeader("x-amz-id-2").orElse(null))
                .statusCode(answer.statusCode())
                .numAttempts(1)
                .message(message)
                .build();
    }

    private String code() {
        return parts.getOrDefault("Code", "");
    }

    private static Map<String, String> parts(InputStream document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        Map<String, String> parts = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(document);
            String element = "";
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> element = reader.getLocalName();
                    case XMLStreamReader.CHARACTERS -> parts.merge(element, reader.getText(), String::concat);
                    case XMLStreamReader.END_ELEMENT -> element = "";
                    default -> {}
                }
            }
            return parts;
        } catch (XMLStreamException e) {
            // A proxy's page, or nothing at all: the status has to do.
            return Map.of();
        }
    }
}
