package org.throughline.modules.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Attributes in a small file. What is no XML has none. */
final class Xml {

    private Xml() {
    }

    /** The values of an attribute of all elements with a local name, in order. */
    static List<String> all(String text, String element, String attribute) {
        var values = new ArrayList<String>();
        if (text.isEmpty()) {
            return values;
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)
                        && reader.getAttributeValue(null, attribute) != null) {
                    values.add(reader.getAttributeValue(null, attribute));
                }
            }
        } catch (XMLStreamException e) {
            return values;
        }
        return values;
    }

    /** The first of them. */
    static Optional<String> first(String text, String element, String attribute) {
        return all(text, element, attribute).stream().findFirst();
    }
}
