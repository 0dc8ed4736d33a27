package org.throughline.ui;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.Layer;
import org.throughline.api.content.Layer.Origin;

/** Says beneath a field of adopted content that its value is the district's own, and leads back to the original. */
final class LayerMark {

    private static final int MOST_CHARACTERS = 90;

    private final Adoptions adoptions;

    LayerMark(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    /** Whether the district has a value of its own here. */
    boolean marks(EObject object, EStructuralFeature feature) {
        Origin origin = adoptions.layer(object, feature).origin();
        return origin == Origin.DISTRICT || origin == Origin.HIDDEN;
    }

    /** The mark of a value that is the district's own. */
    Link of(Composite parent, Scene scene, EObject object, EStructuralFeature feature) {
        Layer layer = adoptions.layer(object, feature);
        String original = layer.original().map(v -> scene.words().text(feature, v)).orElse("");
        var mark = new Link(parent, SWT.WRAP);
        mark.setForeground(scene.palette().quiet());
        mark.setText((layer.origin() == Origin.HIDDEN ? Messages.Layer_hidden
                : original.isEmpty() ? Messages.Layer_yoursAlone
                : NLS.bind(Messages.Layer_yours, Scene.plain(shortened(original))))
                + (scene.editable() ? " <a>" + Messages.Layer_useOriginal + "</a>" : ""));
        mark.setToolTipText(original.isEmpty() ? Messages.Layer_noOriginal : NLS.bind(Messages.Layer_original, original));
        mark.setData("layer", feature.getName());
        mark.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
            adoptions.useOriginal(scene.session(), object, feature)));
        return mark;
    }

    /** One line at most; whoever wants the rest finds it in the tool tip. A sign that would begin a link is left out. */
    private static String shortened(String text) {
        String line = text.replace('<', ' ').replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1).strip() + "\u2026";
    }
}
