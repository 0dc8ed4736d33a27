package org.throughline.workbench.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Arrangement_question;
    public static String Arrangement_taken;
    public static String Arrangement_title;
    public static String Example_failed;
    public static String Export_failed;
    public static String Export_title;
    public static String Fix_fix;
    public static String Fix_how;
    public static String Fix_menu;
    public static String Fix_nothing;
    public static String Fix_title;
    public static String Fix_titleWithCount;
    public static String Fix_value;
    public static String Fix_what;
    public static String Fix_where;
    public static String Leave_question;
    public static String Leave_save;
    public static String Leave_title;
    public static String Leave_without;
    public static String Menu_about;
    public static String Menu_addInitiative;
    public static String Menu_arrangements;
    public static String Menu_back;
    public static String Menu_delete;
    public static String Menu_earlier;
    public static String Menu_edit;
    public static String Menu_export;
    public static String Menu_file;
    public static String Menu_find;
    public static String Menu_firstSteps;
    public static String Menu_forPlanners;
    public static String Menu_forTeam;
    public static String Menu_forgetArrangement;
    public static String Menu_forward;
    public static String Menu_help;
    public static String Menu_import;
    public static String Menu_keepArrangement;
    public static String Menu_keys;
    public static String Menu_modules;
    public static String Menu_new;
    public static String Menu_newerVersion;
    public static String Menu_noRecent;
    public static String Menu_open;
    public static String Menu_person;
    public static String Menu_present;
    public static String Menu_private;
    public static String Menu_recent;
    public static String Menu_redo;
    public static String Menu_reports;
    public static String Menu_reset;
    public static String Menu_save;
    public static String Menu_saveAs;
    public static String Menu_undo;
    public static String Menu_view;
    public static String Menu_whatIsThis;
    public static String Menu_words;
    public static String New_failed;
    public static String New_noName;
    public static String New_question;
    public static String New_title;
    public static String Newer_failed;
    public static String Newer_markAll;
    public static String Newer_markNone;
    public static String Newer_message;
    public static String Newer_nothing;
    public static String Newer_piece;
    public static String Newer_take;
    public static String Newer_theirs;
    public static String Newer_title;
    public static String Newer_what;
    public static String Newer_yours;
    public static String Open_failed;
    public static String Open_title;
    public static String Page_noPlan;
    public static String Page_nothingChosen;
    public static String Page_nothingChosenInCards;
    public static String Page_nothingChosenInMatrix;
    public static String Page_nothingChosenInTable;
    public static String Person_noName;
    public static String Person_question;
    public static String Person_title;
    public static String Plan_add;
    public static String Plan_delete;
    public static String Plan_find;
    public static String Plan_group;
    public static String Plan_newName;
    public static String Present_end;
    public static String Present_names;
    public static String Report_about;
    public static String Report_failed;
    public static String Report_notWritable;
    public static String SaveAs_title;
    public static String Save_failed;
    public static String Start_example;
    public static String Start_exampleHelp;
    public static String Start_leftBehind;
    public static String Start_leftFrom;
    public static String Start_new;
    public static String Start_newHelp;
    public static String Start_open;
    public static String Start_openHelp;
    public static String Start_purpose;
    public static String Start_recent;
    public static String Start_spreadsheet;
    public static String Start_spreadsheetHelp;
    public static String Table_choose;
    public static String Table_noPlan;
    public static String Table_title;
    public static String Window_readOnly;

    static {
        NLS.initializeMessages("org.throughline.workbench.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
