package org.throughline.workbench.internal.help;

import org.eclipse.osgi.util.NLS;

/** The texts of help that are no help themselves; the file beside this class holds them. */
final class Messages extends NLS {

    public static String About_copied;
    public static String About_copy;
    public static String About_errors;
    public static String About_log;
    public static String About_memory;
    public static String About_memoryOf;
    public static String About_message;
    public static String About_modules;
    public static String About_noErrors;
    public static String About_noModules;
    public static String About_plan;
    public static String About_size;
    public static String About_state;
    public static String About_system;
    public static String About_title;
    public static String About_version;
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
