package org.throughline.ui;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
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

    /** The room for the mark beneath a field; it is empty while the value is the original's. */
    Composite of(Composite parent, Scene scene, EObject object, EStructuralFeature feature) {
        var holder = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(holder);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(holder);
        scene.followers().add(() -> fill(holder, scene, object, feature));
        fill(holder, scene, object, feature);
        return holder;
    }

    private boolean fill(Composite holder, Scene scene, EObject object, EStructuralFeature feature) {
        Origin origin = adoptions.layer(object, feature).origin();
        boolean marked = origin == Origin.DISTRICT || origin == Origin.HIDDEN;
        boolean other = marked != holder.getChildren().length > 0;
        if (other && marked) {
            GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(mark(holder, scene, object, feature));
        } else if (other) {
            holder.getChildren()[0].dispose();
        }
        ((GridData) holder.getLayoutData()).exclude = !marked;
        holder.setVisible(marked);
        return other;
    }

    /** The mark of a value that is the district's own. */
    private Link mark(Composite parent, Scene scene, EObject object, EStructuralFeature feature) {
        Layer layer = adoptions.layer(object, feature);
        String original = layer.original().map(v -> scene.words().text(feature, v)).orElse("");
        var mark = new Link(parent, SWT.WRAP);
        mark.setForeground(scene.palette().quiet());
        mark.setLinkForeground(scene.palette().accent());
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
