package org.throughline.workbench.internal.help;

import org.eclipse.osgi.util.NLS;

/** The texts of help that are no help themselves; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Help_close;
    public static String Help_firstSteps;
    public static String Help_keys;
    public static String Help_nothing;
    public static String Help_title;

    static {
        NLS.initializeMessages("org.throughline.workbench.internal.help.messages", Messages.class);
    }

    private Messages() {
    }
}
