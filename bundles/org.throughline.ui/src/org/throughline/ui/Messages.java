package org.throughline.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Answer_asList;
    public static String Answer_copyPicture;
    public static String Answer_copyTable;
    public static String Answer_how;
    public static String Answer_howTitle;
    public static String Answer_save;
    public static String Layer_hidden;
    public static String Layer_noOriginal;
    public static String Layer_original;
    public static String Layer_useOriginal;
    public static String Layer_yours;
    public static String Layer_yoursAlone;
    public static String Page_add;
    public static String Page_change;
    public static String Page_dateExpected;
    public static String Page_missingModule;
    public static String Page_newName;
    public static String Page_noneYet;
    public static String Page_numberExpected;
    public static String Page_open;
    public static String Page_remove;
    public static String Page_showAll;
    public static String Page_valueExpected;
    public static String Page_wholeNumberExpected;
    public static String Save_change;
    public static String Save_name;
    public static String Save_noName;
    public static String Save_title;
    public static String View_failed;

    static {
        NLS.initializeMessages("org.throughline.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
