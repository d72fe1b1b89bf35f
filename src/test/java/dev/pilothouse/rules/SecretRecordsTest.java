package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No record of ours tells a secret when it is written into a text (the sandbox's are worth nothing elsewhere). */
class SecretRecordsTest {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|refresh|credential|privatekey).*");
    private static final String MARK = "s3cr3t";

    record Careless(String person, String password) {}

    @Test
    void noneOfThemTells() {
        List<Class<?>> holders = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.pilothouse")
                        .stream()
                        .filter(type ->
                                type.isRecord() && !type.getPackageName().contains(".sandbox"))
                        .map(JavaClass::reflect)
                        .<Class<?>>map(type -> type)
                        .filter(SecretRecordsTest::holds)
                        .toList();
        assertThat(holders).extracting(Class::getSimpleName).contains("Tokens", "Person");
        assertThat(holders.stream().filter(SecretRecordsTest::tells)).isEmpty();
    }

    @Test
    void onethatToldWouldBeFound() {
        assertThat(holds(Careless.class)).isTrue();
        assertThat(tells(Careless.class)).isTrue();
    }

    private static boolean holds(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(part -> SECRET.matcher(part.getName()).matches()
                        && (part.getType() == String.class || part.getType() == Optional.class));
    }

    private static boolean tells(Class<?> type) {
        return made(type).toString().contains(MARK);
    }

    private static Object made(Class<?> type) {
        try {
            RecordComponent[] parts = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(parts).map(SecretRecordsTest::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("A record that can't be made: " + type, e);
        }
    }

    private static Object value(RecordComponent part) {
        String text = SECRET.matcher(part.getName()).matches() ? MARK : "x";
        Class<?> type = part.getType();
        return switch (type.getName()) {
            case "java.lang.String" -> text;
            case "java.util.Optional" -> Optional.of(text);
            case "java.util.List" -> List.of();
            case "java.util.Map" -> Map.of();
            case "java.math.BigInteger" -> BigInteger.ONE;
            case "java.time.Instant" -> Instant.EPOCH;
            case "int", "long" -> 0;
            case "boolean" -> false;
            default -> type.isRecord() ? made(type) : null;
        };
    }
}
