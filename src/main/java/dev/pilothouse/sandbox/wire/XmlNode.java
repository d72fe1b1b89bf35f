package dev.pilothouse.sandbox.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small XML document.
 *
 * @param name without prefix
 * @param attributes by name with prefix, such as {@code xsi:type}
 * @param text the characters directly inside, joined
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder text) {
    /** Reads a document; DTDs and outside entities are refused. */
    static XmlNode parse(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return element(reader);
                }
            }
            throw new XMLStreamException("No element");
        } catch (XMLStreamException e) {
            throw new MalformedInputException("XML", e);
        }
    }

    private static XmlNode element(XMLStreamReader reader) throws XMLStreamException {
        XmlNode node = new XmlNode(reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder());
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children.add(element(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> node.text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                default -> {
                    // comments and processing instructions mean nothing to AWS
                }
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            attributes.put(prefix.isEmpty() ? name : prefix + ":" + name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    List<XmlNode> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<XmlNode> first(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }
}
