package org.throughline.core.internal.file;

import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.throughline.model.plan.PlanPackage;

/** Looks at the beginning of a file without reading its content. */
public final class PrivateRoot {

    private PrivateRoot() {
    }

    /**
     * The identity of the plan that private content belongs to.
     *
     * @param beginning the bytes with which a file begins
     * @return empty if the file does not begin as private content
     */
    public static Optional<String> plan(byte[] beginning) {
        try {
            XMLStreamReader events = Xml.events(beginning);
            while (events.hasNext()) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    return events.getLocalName().equals(PlanPackage.Literals.PRIVATE_CONTENT.getName())
                            ? Optional.ofNullable(events.getAttributeValue(null, PlanPackage.Literals.PRIVATE_CONTENT__PLAN.getName()))
                            : Optional.empty();
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // damaged, or something else
        }
        return Optional.empty();
    }
}
