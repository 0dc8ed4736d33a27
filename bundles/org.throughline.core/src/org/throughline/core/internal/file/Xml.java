package org.throughline.core.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML read so that it can neither reach out to other files nor grow without end, and a tree of it written exactly. */
final class Xml {

    /** A document type could name other files or grow without end; a plan never has one. */
    static final Map<String, Boolean> PARSER_FEATURES = Map.of("http://apache.org/xml/features/disallow-doctype-decl", true);
    /** Objects within objects; far more than any plan has, and far fewer than a stack can bear. */
    static final Map<String, Object> PARSER_PROPERTIES =
            Map.of("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "400");

    private Xml() {
    }

    /** A reader of the events of a file. Where its bytes are no text, the reader of the whole file says so. */
    static XMLStreamReader events(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK prints what it finds wrong, unless there is somebody to tell and the text is decoded already.
        factory.setXMLReporter((message, type, about, place) -> { });
        int mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        var in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
        return factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** A file as a tree in which prefixes are part of the names. */
    static Document tree(byte[] bytes) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (var feature : PARSER_FEATURES.entrySet()) {
                factory.setFeature(feature.getKey(), feature.getValue());
            }
            for (var property : PARSER_PROPERTIES.entrySet()) {
                factory.setAttribute(property.getKey(), property.getValue());
            }
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // else it prints
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java cannot be made safe.", e);
        }
    }

    /** The tree as text. The JDK's own writer has trouble with line ends and rare characters in attributes. */
    static byte[] text(Document document) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(document.getDocumentElement(), out);
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.getNodeName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getNodeName()).append("=\"");
            escape(attribute.getNodeValue(), true, out);
            out.append('"');
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                write(part, out);
            } else if (child instanceof Text text) {
                escape(text.getData(), false, out);
            }
        }
        out.append("</").append(element.getNodeName()).append('>');
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#xD;");
                case '\n', '\t' -> {
                    if (attribute) {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c);
            }
        }
    }
}
