package org.throughline.ratings.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Entry_cell;
    public static String Entry_change;
    public static String Entry_empty;
    public static String Entry_evidence;
    public static String Entry_keys;
    public static String Entry_name;
    public static String Entry_noEvidence;
    public static String Entry_notApplicable;
    public static String Entry_notRated;
    public static String Entry_question;
    public static String Entry_round;
    public static String Rater_add;
    public static String Rater_addGroup;
    public static String Rater_added;
    public static String Rater_forget;
    public static String Rater_forgetHelp;
    public static String Rater_groupQuestion;
    public static String Result_agreed;
    public static String Result_agreedInBrief;
    public static String Result_average;
    public static String Result_contested;
    public static String Result_contestedInBrief;
    public static String Result_element;
    public static String Result_foot;
    public static String Result_how;
    public static String Result_name;
    public static String Result_nobody;
    public static String Result_raters;
    public static String Result_verdict;
    public static String Round_begun;
    public static String Round_new;
    public static String Round_noName;
    public static String Round_none;
    public static String Round_question;

    static {
        NLS.initializeMessages("org.throughline.ratings.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
