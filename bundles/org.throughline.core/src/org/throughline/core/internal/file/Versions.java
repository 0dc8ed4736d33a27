package org.throughline.core.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.throughline.api.session.PlanException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The versions of the file: the number at the end of the namespace of a plan. An old file is brought up step by step. */
public final class Versions {

    /** The version that this program writes. */
    public static final int CURRENT = 2;

    private static final Pattern PLAN = Pattern.compile("https://throughline\\.org/model/plan/(\\d{1,6})");
    private static final List<Migration> STEPS = List.of(new FromVersion1());

    private Versions() {
    }

    /**
     * A file in the current version.
     *
     * @param bytes its text
     * @param from the version it had, if it was another one
     */
    public record Current(byte[] bytes, OptionalInt from) {
    }

    /**
     * Brings a file into the current version. What is no plan, or damaged, stays as it is.
     *
     * @throws PlanException if it comes from a newer version
     */
    public static Current current(byte[] bytes, String name) throws PlanException {
        OptionalInt version = version(bytes);
        if (version.isEmpty() || version.getAsInt() == CURRENT) {
            return new Current(bytes, OptionalInt.empty());
        }
        int from = version.getAsInt();
        if (from > CURRENT) {
            throw new PlanException("\"" + name + "\" was written by a newer version of Throughline (file version " + from
                    + "; this one reads files up to version " + CURRENT + "). It was not opened. Install the newer version.");
        }
        try {
            Document file = Xml.tree(bytes);
            for (int step = from; step < CURRENT; step++) {
                step(step, name).migrate(file);
            }
            return new Current(Xml.text(file), OptionalInt.of(from));
        } catch (IOException | SAXException e) {
            // Damaged: reading it as it is says where.
            return new Current(bytes, OptionalInt.empty());
        }
    }

    private static Migration step(int from, String name) throws PlanException {
        return STEPS.stream().filter(s -> s.from() == from).findFirst().orElseThrow(() -> new PlanException(
                "\"" + name + "\" says that it has file version " + from + ", which there never was. It was not opened. "
                        + "Restore it from a backup."));
    }

    private static OptionalInt version(byte[] bytes) {
        try {
            XMLStreamReader events = Xml.events(bytes);
            while (events.hasNext()) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    return version(events);
                }
            }
        } catch (XMLStreamException | RuntimeException notReadable) {
            // It is said where it is read as a whole.
        }
        return OptionalInt.empty();
    }

    /** Several roots stand within one element of XMI, which then declares the namespace. */
    private static OptionalInt version(XMLStreamReader root) {
        for (int i = 0; i < root.getNamespaceCount(); i++) {
            var matcher = PLAN.matcher(String.valueOf(root.getNamespaceURI(i)));
            if (matcher.matches()) {
                return OptionalInt.of(Integer.parseInt(matcher.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
