package org.throughline.workbench.internal.modules;

import org.eclipse.osgi.util.NLS;

/** The sentences about modules. */
final class Messages extends NLS {

    public static String Install_adds;
    public static String Install_by;
    public static String Install_named;
    public static String Install_nobody;
    public static String Install_question;
    public static String Install_title;
    public static String Install_trust;
    public static String Install_update;
    public static String Modules_about;
    public static String Modules_active;
    public static String Modules_adds;
    public static String Modules_addsNothing;
    public static String Modules_back;
    public static String Modules_choose;
    public static String Modules_disable;
    public static String Modules_disabled;
    public static String Modules_empty;
    public static String Modules_enable;
    public static String Modules_failed;
    public static String Modules_install;
    public static String Modules_leftOut;
    public static String Modules_message;
    public static String Modules_name;
    public static String Modules_nextStart;
    public static String Modules_nobody;
    public static String Modules_publisher;
    public static String Modules_quarantined;
    public static String Modules_remove;
    public static String Modules_restart;
    public static String Modules_restartToSee;
    public static String Modules_state;
    public static String Modules_title;
    public static String Modules_version;
    public static String Modules_what;
    public static String Remove_question;
    public static String Remove_title;
    public static String Start_goOn;
    public static String Start_show;

    static {
        NLS.initializeMessages("org.throughline.workbench.internal.modules.messages", Messages.class);
    }

    private Messages() {
    }
}
