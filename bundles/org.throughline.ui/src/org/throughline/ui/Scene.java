package org.throughline.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.api.validation.Fixes;

/**
 * What the pieces of a page have in common.
 *
 * @param session whose plan is shown
 * @param words the describer in the plan's words
 * @param editable whether what is shown may be changed
 * @param palette the colors
 * @param opener is told which object to open
 * @param fixes the repairs that are offered beside a problem
 * @param asking asks the rules
 * @param notes what the rules say, at its place
 * @param followers what is brought up to date after a change
 * @param room is run when a piece needs other room
 */
record Scene(Session session, Describer words, boolean editable, Palette palette, Consumer<EObject> opener, Fixes fixes,
        Asking asking, List<Note> notes, List<Follower> followers, Runnable room) {

    /** Sets a feature as one change, unless it has the value already. */
    void set(EObject shown, EStructuralFeature feature, Object value) {
        if (!Objects.equals(shown.eGet(feature), value)) {
            change(feature, () -> shown.eSet(feature, value));
        }
    }

    /** Changes what a feature holds, as one change that says so. */
    void change(EStructuralFeature feature, Runnable work) {
        session.change(NLS.bind(Messages.Page_change, Describer.inside(words.featureName(feature))), work);
    }

    /** The name of a kind as it stands within a sentence. */
    String kind(EClass type) {
        return Describer.inside(words.typeName(type));
    }

    /** A sentence that can lead somewhere; what leads stands between the tags of a link. */
    Link link(Composite parent, String text, Runnable work) {
        var link = new Link(parent, SWT.WRAP);
        link.setText(text);
        link.setLinkForeground(palette.accent());
        Spoken.whileShown(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return link;
    }

    /** A link that opens an object. */
    Link leads(Composite parent, EObject object) {
        return link(parent, "<a>" + linked(words.label(object)) + "</a>", () -> opener.accept(object));
    }

    /** A link that does something. */
    Link command(Composite parent, String text, Runnable work) {
        return link(parent, "<a>" + linked(text) + "</a>", work);
    }

    /** A field that one types into; on a dark desktop its ground tells it from the page, as its border alone does not. */
    Text typed(Text field) {
        if (palette.dark()) {
            field.setBackground(palette.head());
        }
        return field;
    }

    /** A sentence that matters less. */
    Label quiet(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(plain(text));
        label.setForeground(palette.quiet());
        return label;
    }

    /** The objects of a list that is a feature's value. */
    @SuppressWarnings("unchecked")
    static List<Object> list(EObject owner, EStructuralFeature feature) {
        return (List<Object>) owner.eGet(feature);
    }

    /** Text in which an ampersand stands for itself. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }

    /** Text within a link, in one line: what would begin or end the link is replaced by its like. */
    static String linked(String text) {
        return LinkText.of(text).replace('>', '\u203A').replaceAll("\\s+", " ").strip();
    }
}
