package org.throughline.ui;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;

/** What stands below an object's page and does not come from the plan. */
public interface PageFoot {

    /** What is to be shown; the page is made anew where it is another than before. */
    Object shown(EObject object);

    /** Makes it; what makes nothing takes no room. */
    void fill(Composite foot, EObject object, Palette palette);
}
