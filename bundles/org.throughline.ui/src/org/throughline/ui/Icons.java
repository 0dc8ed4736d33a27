package org.throughline.ui;

import java.net.URL;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.throughline.api.describe.Describer;

/** The icons of kinds of objects, for as long as a widget lives. A kind without one has a plain one. */
public final class Icons {

    private static final URL PLAIN = Icons.class.getResource("/icons/plain.svg");

    private final ResourceManager images;

    /** Icons that go with a widget. */
    public Icons(Control control) {
        images = new LocalResourceManager(JFaceResources.getResources(control.getDisplay()), control);
    }

    /** The icon of a kind of object, 16 by 16; the caller does not dispose of it. */
    public Image of(EClass type, Describer describer) {
        return images.get(ImageDescriptor.createFromURL(describer.icon(type).orElse(PLAIN)));
    }
}
