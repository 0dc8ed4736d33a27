package org.throughline.exchange.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle; the file beside this class holds them. */
final class Messages extends NLS {

    public static String Columns_asked;
    public static String Columns_column;
    public static String Columns_field;
    public static String Columns_fieldHelp;
    public static String Columns_fixed;
    public static String Columns_head;
    public static String Columns_leaveOut;
    public static String Columns_leaveOutHelp;
    public static String Columns_samples;
    public static String Columns_sheet;
    public static String Columns_sheetHolds;
    public static String Columns_takenFor;
    public static String Columns_title;
    public static String Columns_whatToDo;
    public static String Columns_why;
    public static String Columns_yourChoice;
    public static String File_choose;
    public static String File_hint;
    public static String File_known;
    public static String File_label;
    public static String File_new;
    public static String File_nothing;
    public static String File_partly;
    public static String File_reading;
    public static String File_title;
    public static String File_whatToDo;
    public static String Import_failed;
    public static String Import_finish;
    public static String Import_stopped;
    public static String Import_title;
    public static String Keep_failed;
    public static String Keep_label;
    public static String Keep_name;
    public static String Problem_cell;
    public static String Problem_count;
    public static String Problem_kind;
    public static String Problem_leftOut;
    public static String Problem_look;
    public static String Problem_none;
    public static String Problem_note;
    public static String Problem_nothingToDo;
    public static String Problem_sheet;
    public static String Problem_title;
    public static String Problem_value;
    public static String Problem_what;
    public static String Question_about;
    public static String Question_answer;
    public static String Question_answerLabel;
    public static String Question_asked;
    public static String Question_count;
    public static String Question_field;
    public static String Question_leaveOut;
    public static String Question_new;
    public static String Question_nothing;
    public static String Question_open;
    public static String Question_suggested;
    public static String Question_title;
    public static String Sheets_headRow;
    public static String Sheets_headRowLabel;
    public static String Sheets_holds;
    public static String Sheets_holdsLabel;
    public static String Sheets_leaveOut;
    public static String Sheets_leftOut;
    public static String Sheets_none;
    public static String Sheets_preview;
    public static String Sheets_row;
    public static String Sheets_rows;
    public static String Sheets_sayFirst;
    public static String Sheets_sheet;
    public static String Sheets_some;
    public static String Sheets_title;
    public static String Sheets_whatToDo;
    public static String Try_bringingIn;
    public static String Try_counts;
    public static String Try_kinds;
    public static String Try_moreKinds;
    public static String Try_rows;
    public static String Try_title;
    public static String Try_trying;
    public static String Try_whatToDo;

    static {
        NLS.initializeMessages("org.throughline.exchange.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
