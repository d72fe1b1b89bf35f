package dev.pilothouse.aws.cloudfront;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The header by which a distribution's origins tell the cache tags of what they send: {@code CacheTagConfig}, which this SDK's model
 * does not know yet, and which is therefore read beside it from one answer of CloudFront's (API Reference, "DistributionConfig").
 * For one call.
 */
public final class CacheTags implements ExecutionInterceptor {
    /** The setting's path in CloudFront's names. */
    public static final String PATH = "CacheTagConfig.HeaderName";

    private static final String CONFIG = "CacheTagConfig";
    private static final String HEADER = "HeaderName";
    private volatile String header = "";

    /** To be given to the call. */
    public void listen(AwsRequestOverrideConfiguration.Builder call) {
        call.addPlugin(config -> config.overrideConfiguration(config.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .build()));
    }

    /** The header's name, once the call has been answered; empty where the distribution keeps no tags. */
    public Optional<String> header() {
        return Optional.of(header).filter(name -> !name.isEmpty());
    }

    /** The same document with the header's line, where there is one. */
    public Document in(Document document) {
        return header().map(name -> document.with(PATH, name)).orElse(document);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(body -> {
            byte[] answer;
            try (body) {
                answer = body.readAllBytes();
            } catch (IOException e) {
                // Told by the SDK, as where nobody reads before it.
                return broken(e);
            }
            header = context.httpResponse().isSuccessful() ? read(answer) : "";
            return new ByteArrayInputStream(answer);
        });
    }

    private static InputStream broken(IOException cause) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw cause;
            }
        };
    }

    private static String read(byte[] answer) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(answer));
            boolean within = false;
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && within && xml.getLocalName().equals(HEADER)) {
                    return xml.getElementText().strip();
                }
                within = xml.isStartElement() && xml.getLocalName().equals(CONFIG)
                        || within && !(xml.isEndElement() && xml.getLocalName().equals(CONFIG));
            }
            return "";
        } catch (XMLStreamException e) {
            // No answer at all, as the SDK will say of the same bytes.
            return "";
        }
    }
}
