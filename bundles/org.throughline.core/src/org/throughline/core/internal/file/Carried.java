package org.throughline.core.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The metamodel of a module as a plan carries it along.
 *
 * @param uri the address that stands for it
 * @param module the module's name; empty if the plan does not say
 * @param text the metamodel itself
 * @param line where it stands
 */
record Carried(String uri, String module, String text, int line) {

    private static final byte[] MARK = "<metamodels".getBytes(StandardCharsets.US_ASCII);

    /** Reads what a file carries, before the file itself is read. Damage ends the list; reading the file says where. */
    static List<Carried> in(byte[] bytes) {
        var all = new ArrayList<Carried>();
        int expected = count(bytes);
        try {
            XMLStreamReader events = expected == 0 ? null : Xml.events(bytes);
            int depth = 0;
            while (all.size() < expected && events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (depth == 1 && events.getLocalName().equals("metamodels")) {
                            all.add(one(events));
                        } else {
                            depth++;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // what stands between
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException damaged) {
            return all;
        }
        return all;
    }

    /** Most plans carry none, and are not read twice. */
    private static int count(byte[] bytes) {
        int count = 0;
        int last = bytes.length - MARK.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == '<' && bytes[i + 1] == 'm') {
                int k = 2;
                while (k < MARK.length && bytes[i + k] == MARK[k]) {
                    k++;
                }
                count += k == MARK.length ? 1 : 0;
            }
        }
        return count;
    }

    private static Carried one(XMLStreamReader events) throws XMLStreamException {
        int line = events.getLocation().getLineNumber();
        String[] names = {"uri", "module", "ecore"};
        String[] values = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = events.getAttributeValue(null, names[i]);
        }
        while (events.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = events.getLocalName();
            String text = events.getElementText();
            for (int i = 0; i < names.length; i++) {
                values[i] = names[i].equals(name) ? text : values[i];
            }
        }
        return new Carried(orEmpty(values[0]), orEmpty(values[1]), orEmpty(values[2]), line);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
