package dev.pilothouse.feature.tables.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

class ShapeGatewayTest {
    @Test
    void anIndexWithSeveralAttributesForOnePartOfItsKeyIsKnown() {
        assertThat(ShapeGateway.several(schema("a HASH"))).isFalse();
        assertThat(ShapeGateway.several(schema("a HASH", "b RANGE"))).isFalse();
        assertThat(ShapeGateway.several(schema("a HASH", "b HASH"))).isTrue();
        assertThat(ShapeGateway.several(schema("a HASH", "b RANGE", "c RANGE"))).isTrue();
    }

    private static List<KeySchemaElement> schema(String... keys) {
        return Stream.of(keys)
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.split(" ")[0])
                        .keyType(key.split(" ")[1])
                        .build())
                .toList();
    }
}
