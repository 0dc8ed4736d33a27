package org.throughline.core.tests;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What stands in a file, found without EMF: each object and each value, and how often. */
final class FileContent {

    /** Prefixes of what belongs to the format and not to the content. */
    private static final Set<String> FORMAT = Set.of("xmlns", "xmi", "xsi");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> empty = new TreeMap<>();

    private FileContent() {
    }

    static FileContent of(byte[] bytes) throws XMLStreamException {
        var content = new FileContent();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // the reader of plans takes prefixes lightly, and so does what it is compared with
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        content.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        return content;
    }

    /** What stands here and not, or less often, in the other. */
    Map<String, Integer> missingIn(FileContent other) {
        var missing = new TreeMap<String, Integer>();
        counts.forEach((what, count) -> {
            int less = count - other.counts.getOrDefault(what, 0) - other.empty.getOrDefault(what, 0);
            if (less > 0) {
                missing.put(what, less);
            }
        });
        return missing;
    }

    private void read(XMLStreamReader events) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!open.isEmpty()) {
                        open.peek().hasParts = true;
                    }
                    open.push(new Open(events.getLocalName(), attributes(events) > 0));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().text.append(events.getText());
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                default -> {
                    // what is no content
                }
            }
        }
    }

    private int attributes(XMLStreamReader events) {
        int own = 0;
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String name = events.getAttributeLocalName(i);
            if (!FORMAT.contains(String.valueOf(events.getAttributePrefix(i))) && !name.equals("xmlns")) {
                own++;
                if (events.getAttributeValue(i).isBlank()) {
                    // for a number or a day an empty value is none; for a text it is one, as is an empty element
                    empty.merge("<" + name + ">=", 1, Integer::sum);
                } else {
                    count(name, events.getAttributeValue(i));
                }
            }
        }
        return own;
    }

    /** A text of several lines stands in an element, and the same value on one line in an attribute. */
    private void end(Open element) {
        if (element.hasParts || element.hasValues || element.text.toString().isBlank()) {
            count("<" + element.name + ">", "");
            if (!element.text.toString().isBlank()) {
                count("between", element.text.toString());
            }
        } else {
            count(element.name, element.text.toString());
        }
    }

    private void count(String name, String value) {
        // what an enumeration has before somebody sets it is the same as nothing
        if (!value.equals("notStated")) {
            counts.merge(name.replaceFirst("^.*:", "") + "=" + normal(value), 1, Integer::sum);
        }
    }

    /** Numbers, moments and yes or no can be written in more than one way. */
    private static String normal(String value) {
        String text = value.strip().replaceAll("\\s+", " ");
        try {
            return text.length() < 40 ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
        } catch (NumberFormatException noNumber) {
            try {
                return text.contains("T") && text.endsWith("Z") ? Instant.parse(text).toString() : text.toLowerCase();
            } catch (DateTimeParseException noMoment) {
                return text.toLowerCase();
            }
        }
    }

    private static final class Open {
        final String name;
        final boolean hasValues;
        final StringBuilder text = new StringBuilder();
        boolean hasParts;

        Open(String name, boolean hasValues) {
            this.name = name;
            this.hasValues = hasValues;
        }
    }
}
