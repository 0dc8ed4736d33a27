package org.throughline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Text of several lines. */
public final class LongText {

    private LongText() {
    }

    /**
     * Text to read and to copy from.
     *
     * @param style what it has beside, such as a border
     * @param called what it is called for those who hear the screen
     */
    public static Text toRead(Composite parent, int style, String called) {
        var text = new Text(parent, style | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        Spoken.called(text, called);
        leftByTab(text);
        return text;
    }

    /** Lets Tab lead out of a text of several lines, as out of any other field. */
    public static void leftByTab(Text text) {
        text.addTraverseListener(e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }
}
