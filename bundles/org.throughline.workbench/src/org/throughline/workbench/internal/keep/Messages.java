package org.throughline.workbench.internal.keep;

import org.eclipse.osgi.util.NLS;

/** The sentences about work that is kept. */
final class Messages extends NLS {

    public static String Earlier_empty;
    public static String Earlier_look;
    public static String Earlier_message;
    public static String Earlier_number;
    public static String Earlier_on;
    public static String Earlier_restore;
    public static String Earlier_size;
    public static String Earlier_title;
    public static String Notice_close;
    public static String Notice_copy;
    public static String Notice_takeBack;
    public static String Notice_takeOver;

    static {
        initializeMessages("org.throughline.workbench.internal.keep.messages", Messages.class);
    }

    private Messages() {
    }
}
