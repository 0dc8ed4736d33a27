package org.throughline.ui;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Answer_asList;
    public static String Answer_copyPicture;
    public static String Answer_copyTable;
    public static String Answer_how;
    public static String Answer_howTitle;
    public static String Layer_hidden;
    public static String Layer_noOriginal;
    public static String Layer_original;
    public static String Layer_useOriginal;
    public static String Layer_yours;
    public static String Layer_yoursAlone;
    public static String Matrix_change;
    public static String Matrix_claimedOnly;
    public static String Matrix_core;
    public static String Matrix_coreCount;
    public static String Matrix_coreVerb;
    public static String Matrix_cost;
    public static String Matrix_costSentence;
    public static String Matrix_count;
    public static String Matrix_explanation;
    public static String Matrix_gap;
    public static String Matrix_hours;
    public static String Matrix_hoursDelivered;
    public static String Matrix_hoursPlanned;
    public static String Matrix_name;
    public static String Matrix_noCost;
    public static String Matrix_noHours;
    public static String Matrix_noLink;
    public static String Matrix_noLinkSentence;
    public static String Matrix_noReached;
    public static String Matrix_notStatedVerb;
    public static String Matrix_points;
    public static String Matrix_reached;
    public static String Matrix_reachedSentence;
    public static String Matrix_show;
    public static String Matrix_supports;
    public static String Matrix_supportsVerb;
    public static String Matrix_thin;
    public static String Matrix_touches;
    public static String Matrix_touchesVerb;
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
    public static String View_failed;

    static {
        NLS.initializeMessages("org.throughline.ui.messages", Messages.class);
    }

    private Messages() {
    }
}
