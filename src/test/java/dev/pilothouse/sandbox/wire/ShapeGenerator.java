package dev.pilothouse.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Fills shapes with arbitrary values that their places can carry. */
final class ShapeGenerator {
    private static final List<String> PAYLOAD_TEXT = List.of(
            "a", "Z", "7", " ", "<", ">", "&", "\"", "'", "\r", "\n", "\t", "é", "漢", "😀", "%", "+", "=", "\\", "/");
    private static final List<String> PATH_TEXT =
            List.of("a", "Z", "7", " ", "+", "%", "&", "=", "é", "漢", "~", "_", "-");
    private static final List<String> HEADER_TEXT = List.of("a", "Z", "7", "-", "_", "/", "=", "%", "+");
    /**
     * Members outside the body that cannot be anything: the SDK sets another checksum itself and checks names of
     * buckets, and S3 tells one header both as date and as text.
     */
    private static final Map<String, Object> FIXED = Map.of(
            "ChecksumAlgorithm", "CRC32",
            "Bucket", "acme-shop-site",
            "Expires", Instant.parse("2012-08-16T23:29:16Z"),
            "ExpiresString", "Thu, 16 Aug 2012 23:29:16 GMT");
    /** The SDK makes {@code x-amz-copy-source} of them; they never reach S3. */
    private static final Set<String> NEVER_SENT = Set.of("SourceBucket", "SourceKey", "SourceVersionId");

    private static final int DEPTH = 8;

    private final SplittableRandom random;

    ShapeGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Fills every member. */
    <T extends SdkPojo> T fill(T builder) {
        return fill(builder, 0);
    }

    private <T extends SdkPojo> T fill(T builder, int depth) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() != MarshallLocation.STATUS_CODE
                    && !NEVER_SENT.contains(field.memberName())
                    && depth < DEPTH) {
                boolean fixed = field.location() != MarshallLocation.PAYLOAD && FIXED.containsKey(field.memberName());
                field.set(builder, fixed ? FIXED.get(field.memberName()) : value(field, field.location(), depth));
            }
        }
        return builder;
    }

    private Object value(SdkField<?> field, MarshallLocation location, int depth) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return Shapes.build(fill(field.constructor().get(), depth + 1));
        }
        if (type == MarshallingType.LIST) {
            List<Object> values = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                values.add(value(Shapes.element(field), location, depth + 1));
            }
            return values;
        }
        if (type == MarshallingType.MAP) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                values.put(
                        location == MarshallLocation.HEADER ? "name" + i : text(PAYLOAD_TEXT) + i,
                        value(field.getTrait(MapTrait.class).valueFieldInfo(), location, depth + 1));
            }
            return values;
        }
        return type == MarshallingType.DOCUMENT ? document(0) : scalar(field, location);
    }

    private Object scalar(SdkField<?> field, MarshallLocation location) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (type == String.class) {
            if (field.containsTrait(XmlAttributeTrait.class)) {
                return text(HEADER_TEXT); // the SDK does not escape attributes
            }
            return switch (location) {
                case HEADER -> text(HEADER_TEXT);
                case PATH, GREEDY_PATH, QUERY_PARAM -> text(PATH_TEXT);
                case PAYLOAD, STATUS_CODE -> text(PAYLOAD_TEXT);
            };
        } else if (type == Instant.class) {
            return instant(field, location);
        } else if (type == Integer.class) {
            return random.nextInt(1, Integer.MAX_VALUE);
        } else if (type == Long.class) {
            return random.nextLong(1, Long.MAX_VALUE);
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == Double.class) {
            return random.nextDouble();
        } else if (type == Float.class) {
            return (float) random.nextDouble();
        } else if (type == Short.class) {
            return (short) random.nextInt(1, Short.MAX_VALUE);
        } else if (type == Byte.class) {
            return (byte) random.nextInt(1, Byte.MAX_VALUE);
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong(), 5);
        } else if (type == SdkBytes.class) {
            byte[] bytes = new byte[random.nextInt(1, 40)];
            random.nextBytes(bytes);
            return SdkBytes.fromByteArray(bytes);
        }
        throw new IllegalStateException("No value for " + type);
    }

    private Instant instant(SdkField<?> field, MarshallLocation location) {
        Format byLocation = location == MarshallLocation.HEADER ? Format.RFC_822 : Format.ISO_8601;
        Instant instant = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
        return Scalars.format(field, byLocation) == Format.RFC_822 ? instant.truncatedTo(ChronoUnit.SECONDS) : instant;
    }

    private Document document(int depth) {
        return switch (random.nextInt(depth > 2 ? 3 : 5)) {
            case 0 -> Document.fromString(text(PAYLOAD_TEXT));
            case 1 -> Document.fromBoolean(random.nextBoolean());
            case 2 -> Document.fromNumber(SdkNumber.fromString(Integer.toString(random.nextInt())));
            case 3 -> Document.fromList(List.of(document(depth + 1), document(depth + 1)));
            default -> Document.fromMap(Map.of("a", document(depth + 1), "b", document(depth + 1)));
        };
    }

    private String text(List<String> alphabet) {
        // A letter at both ends: HTTP trims what stands around a header's value.
        return random.ints(random.nextInt(0, 9), 0, alphabet.size())
                .mapToObj(alphabet::get)
                .collect(Collectors.joining("", "x", "y"));
    }
}
