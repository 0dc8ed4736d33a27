package org.throughline.coherence.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of these views. */
final class Messages extends NLS {

    public static String Money_question;

    static {
        NLS.initializeMessages("org.throughline.coherence.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
