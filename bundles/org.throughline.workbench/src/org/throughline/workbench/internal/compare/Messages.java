package org.throughline.workbench.internal.compare;

import org.eclipse.osgi.util.NLS;

/** The texts of comparing and putting together. */
final class Messages extends NLS {

    public static String Compare_earlier;
    public static String Compare_file;
    public static String Compare_fileTitle;
    public static String Compare_here;
    public static String Compare_list;
    public static String Compare_many;
    public static String Compare_none;
    public static String Compare_noPlan;
    public static String Compare_notKept;
    public static String Compare_nothing;
    public static String Compare_one;
    public static String Compare_question;
    public static String Compare_take;
    public static String Compare_there;
    public static String Compare_took;
    public static String Compare_what;
    public static String Compare_with;
    public static String Merge_as;
    public static String Merge_both;
    public static String Merge_collide;
    public static String Merge_collideNone;
    public static String Merge_done;
    public static String Merge_mine;
    public static String Merge_ok;
    public static String Merge_taken;
    public static String Merge_theirs;
    public static String Merge_title;
    public static String Merge_what;

    static {
        initializeMessages("org.throughline.workbench.internal.compare.messages", Messages.class);
    }

    private Messages() {
    }
}
