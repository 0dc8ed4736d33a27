package org.throughline.workbench.internal.overview;

import org.eclipse.osgi.util.NLS;

/** The texts of the Overview. */
final class Messages extends NLS {

    public static String Biggest_nothing;
    public static String Biggest_title;
    public static String Changed_by;
    public static String Changed_nothing;
    public static String Changed_title;
    public static String Disagrees_nothing;
    public static String Disagrees_title;
    public static String Due_coming;
    public static String Due_nothing;
    public static String Due_past;
    public static String Due_title;
    public static String Overview_all;
    public static String Overview_cardFailed;
    public static String Overview_more;
    public static String Overview_question;
    public static String Overview_show;

    static {
        NLS.initializeMessages("org.throughline.workbench.internal.overview.messages", Messages.class);
    }

    private Messages() {
    }
}
