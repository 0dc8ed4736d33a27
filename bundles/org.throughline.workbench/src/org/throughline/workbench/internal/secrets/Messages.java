package org.throughline.workbench.internal.secrets;

import org.eclipse.osgi.util.NLS;

/** The texts about private content. */
final class Messages extends NLS {

    public static String Notes_add;
    public static String Notes_added;
    public static String Notes_changed;
    public static String Notes_closed;
    public static String Notes_delete;
    public static String Notes_deleted;
    public static String Notes_field;
    public static String Notes_hint;
    public static String Notes_locked;
    public static String Notes_open;
    public static String Notes_title;
    public static String Notice_cameBack;
    public static String Notice_cameBackInPart;
    public static String Pass_again;
    public static String Pass_caps;
    public static String Pass_differ;
    public static String Pass_hint;
    public static String Pass_new;
    public static String Pass_none;
    public static String Pass_one;
    public static String Pass_short;
    public static String Private_change;
    public static String Private_close;
    public static String Private_create;
    public static String Private_createIt;
    public static String Private_isOpen;
    public static String Private_isOpenLocked;
    public static String Private_lockIt;
    public static String Private_newOne;
    public static String Private_open;
    public static String Private_remove;
    public static String Private_saveFirst;
    public static String Private_set;
    public static String Private_title;
    public static String Private_unlock;
    public static String Private_useIt;
    public static String Sign_close;
    public static String Sign_lock;
    public static String Sign_looking;
    public static String Sign_open;

    static {
        initializeMessages("org.throughline.workbench.internal.secrets.messages", Messages.class);
    }

    private Messages() {
    }
}
