package dev.pilothouse.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.core.traits.XmlAttributesTrait;

/** Writes shapes as XML, the reverse of the SDK's XML unmarshallers. */
final class XmlWriter {
    private final XMLStreamWriter xml;

    private XmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A document; {@code content} writes all of it. */
    static byte[] document(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(new XmlWriter(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Not written as XML.", e);
        }
        return bytes.toByteArray();
    }

    /** An element around {@code content}; {@code namespace} is empty for none. */
    void element(String name, String namespace, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        if (!namespace.isEmpty()) {
            xml.writeDefaultNamespace(namespace);
        }
        content.write(this);
        xml.writeEndElement();
    }

    /** An element of text. */
    void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(text);
        xml.writeEndElement();
    }

    /** The body members of a shape as elements. */
    void members(SdkPojo shape) throws XMLStreamException {
        for (SdkField<?> field : Shapes.bodyFields(shape)) {
            Object value = Shapes.value(field, shape).orElse(null);
            if (value != null && !field.containsTrait(XmlAttributeTrait.class)) {
                value(field, field.unmarshallLocationName(), value);
            }
        }
    }

    private void value(SdkField<?> field, String name, Object value) throws XMLStreamException {
        switch (value) {
            case List<?> list when field.getTrait(ListTrait.class).isFlattened() -> items(field, name, list);
            case List<?> list -> element(name, "", inside -> items(field, name, list));
            case Map<?, ?> map when field.getTrait(MapTrait.class).isFlattened() -> entries(field, name, map);
            case Map<?, ?> map -> element(name, "", inside -> entries(field, "entry", map));
            case SdkPojo shape -> shape(field, name, shape);
            default -> text(name, Scalars.print(field, value, Format.ISO_8601));
        }
    }

    private void shape(SdkField<?> field, String name, SdkPojo shape) throws XMLStreamException {
        xml.writeStartElement(name);
        if (field.containsTrait(XmlAttributesTrait.class)) {
            for (var attribute :
                    field.getTrait(XmlAttributesTrait.class).attributes().entrySet()) {
                xml.writeAttribute(
                        attribute.getKey(),
                        attribute.getValue().attributeGetter().apply(shape));
            }
        }
        members(shape);
        xml.writeEndElement();
    }

    private void items(SdkField<?> list, String listName, List<?> items) throws XMLStreamException {
        for (Object item : items) {
            value(Shapes.element(list), Shapes.elementName(list, listName), item);
        }
    }

    private void entries(SdkField<?> map, String entryName, Map<?, ?> entries) throws XMLStreamException {
        MapTrait trait = map.getTrait(MapTrait.class);
        for (var entry : entries.entrySet()) {
            element(entryName, "", inside -> {
                text(trait.keyLocationName(), entry.getKey().toString());
                value(trait.valueFieldInfo(), trait.valueLocationName(), entry.getValue());
            });
        }
    }

    /** A carriage return must be escaped, or every reader takes it for a line feed (XML 1.0, 2.11). */
    void characters(String text) throws XMLStreamException {
        String[] lines = text.split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
    }

    /** Something that writes XML. */
    @FunctionalInterface
    interface Content {
        void write(XmlWriter xml) throws XMLStreamException;
    }
}
