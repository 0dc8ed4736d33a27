package org.throughline.workbench.internal.head;

import org.eclipse.osgi.util.NLS;

/** The texts of the line at the top of the window. */
final class Messages extends NLS {

    public static String Find_help;
    public static String Find_hint;
    public static String Find_nothing;
    public static String Head_back;
    public static String Head_forward;
    public static String Head_notDone;
    public static String Head_person;
    public static String Head_readOnly;

    static {
        NLS.initializeMessages("org.throughline.workbench.internal.head.messages", Messages.class);
    }

    private Messages() {
    }
}
