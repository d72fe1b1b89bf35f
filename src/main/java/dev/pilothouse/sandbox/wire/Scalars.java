package dev.pilothouse.sandbox.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.JsonValueTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Members without inner structure as text, and back; timestamps in their trait's format or in the location's own. */
final class Scalars {
    private Scalars() {}

    /** Text to the member's Java type. */
    static Object parse(SdkField<?> field, String text, Format timestamps) {
        Class<?> type = field.marshallingType().getTargetClass();
        try {
            if (type == String.class) {
                return field.containsTrait(JsonValueTrait.class)
                        ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                        : text;
            }
            if (type == Instant.class) {
                return instant(text, format(field, timestamps));
            }
            return type == SdkBytes.class
                    ? SdkBytes.fromByteArray(Base64.getDecoder().decode(text))
                    : number(type, text.strip());
        } catch (RuntimeException e) {
            throw new MalformedInputException(field.memberName(), e);
        }
    }

    private static Object number(Class<?> type, String text) {
        if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == Long.class) {
            return Long.valueOf(text);
        } else if (type == Boolean.class) {
            return bool(text);
        } else if (type == Double.class) {
            return Double.valueOf(text);
        } else if (type == Float.class) {
            return Float.valueOf(text);
        } else if (type == Short.class) {
            return Short.valueOf(text);
        } else if (type == Byte.class) {
            return Byte.valueOf(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("No text form of " + type);
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static Instant instant(String text, Format format) {
        return switch (format) {
            case ISO_8601 -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            case RFC_822 -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            case UNIX_TIMESTAMP -> {
                BigDecimal seconds = new BigDecimal(text);
                long whole = seconds.longValue();
                yield Instant.ofEpochSecond(
                        whole,
                        seconds.subtract(BigDecimal.valueOf(whole))
                                .movePointRight(9)
                                .longValue());
            }
            case UNIX_TIMESTAMP_MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
        };
    }

    /** The member as text; the reverse of {@link #parse}. */
    static String print(SdkField<?> field, Object value, Format timestamps) {
        return switch (value) {
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            case Instant instant -> print(instant, format(field, timestamps));
            case BigDecimal decimal -> decimal.toPlainString();
            case String text
            when field.containsTrait(JsonValueTrait.class) ->
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            default -> value.toString();
        };
    }

    private static String print(Instant instant, Format format) {
        return switch (format) {
            case ISO_8601 -> DateTimeFormatter.ISO_INSTANT.format(instant);
            case RFC_822 -> HttpDate.format(instant);
            case UNIX_TIMESTAMP -> seconds(instant).toPlainString();
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }

    /** Seconds since 1970 with milliseconds as decimals, the number that the JSON protocols use. */
    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }

    /** The format that the member's trait asks for. */
    static Format format(SdkField<?> field, Format byLocation) {
        return field.getOptionalTrait(TimestampFormatTrait.class)
                .map(TimestampFormatTrait::format)
                .orElse(byLocation);
    }
}
