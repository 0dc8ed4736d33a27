package org.throughline.core.internal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.throughline.api.content.ContentItem;
import org.throughline.api.session.PlanException;

/**
 * The bytes of a content file, read once.
 *
 * @param name what to call it in sentences
 * @param bytes what it holds
 */
record ContentFile(String name, byte[] bytes) {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** The file of an installed item. */
    static ContentFile of(ContentItem item) throws PlanException {
        try (InputStream in = item.location().openStream()) {
            return new ContentFile("The content \"" + item.name() + "\"", in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new PlanException("The content \"" + item.name() + "\" could not be read. Install it again.", e);
        }
    }

    /** The file as text. */
    String text() throws PlanException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PlanException(name + " is not text in UTF-8. Save it in that encoding.", e);
        }
    }

    /** The version in the first element, without reading the rest; empty if there is none. */
    Optional<String> version() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return Optional.ofNullable(reader.getAttributeValue("", "version"));
                }
            }
        } catch (XMLStreamException e) {
            // not XML, such as a profile in JSON: then it has no version either
            return Optional.empty();
        }
        return Optional.empty();
    }
}
