package org.throughline.core.internal.session;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.Change;
import org.throughline.model.identity.Identified;

/** Brings text into the one form in which it can be saved: one kind of line end, no character that XML forbids. */
final class Texts {

    private final Consumer<Diagnostic> problems;

    /** Tells {@code problems} of each text from which something had to be taken out. */
    Texts(Consumer<Diagnostic> problems) {
        this.problems = problems;
    }

    /** Cleans the text that a change has set. */
    void clean(Change c) {
        clean(c.object(), (EAttribute) c.feature(), c.index(), (String) c.to());
    }

    /** Cleans all texts of an object. */
    void clean(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            if (value instanceof String text) {
                clean(object, attribute, -1, text);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof String text) {
                        clean(object, attribute, i, text);
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void clean(EObject object, EAttribute attribute, int index, String text) {
        String lines = text.replace("\r\n", "\n").replace('\u000B', '\n').replace('\u2028', '\n').replace('\r', '\n');
        String clean = withoutForbidden(lines);
        if (clean.length() != lines.length()) {
            problems.accept(Diagnostic.of(Severity.INFO, "text.cleaned",
                    "A pasted text held characters that cannot be saved; they were left out.").about(clean)
                    .on(object instanceof Identified identified ? identified.getId() : null));
        }
        if (clean.isEmpty() && attribute.getEAttributeType() != EcorePackage.Literals.ESTRING && !attribute.isMany()) {
            // Other types of text, such as grades, know no empty text: a file would give it back as not set.
            object.eUnset(attribute);
            return;
        }
        if (clean.equals(text)) {
            return;
        }
        if (attribute.isMany()) {
            ((EList<Object>) object.eGet(attribute)).set(index, clean);
        } else {
            object.eSet(attribute, clean);
        }
    }

    private static String withoutForbidden(String text) {
        if (text.codePoints().allMatch(Texts::isAllowed)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(Texts::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The production Char of XML 1.0; lone surrogates are outside it. */
    private static boolean isAllowed(int c) {
        return c == 0x9 || c == 0xA || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
