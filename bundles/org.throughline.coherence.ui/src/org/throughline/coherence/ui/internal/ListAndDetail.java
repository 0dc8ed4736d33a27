package org.throughline.coherence.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.throughline.ui.Stage;
import org.throughline.ui.WhenSeen;

/** A list at the left of which one entry is chosen, and what there is to say of it at the right. */
final class ListAndDetail {

    private final SashForm sash;
    private final Composite above;
    private final Label title;
    private final SentenceList list;
    private final WhenSeen seen;

    /**
     * @param refresh makes the list anew; it is called when the list is seen after {@link #changed}
     */
    ListAndDetail(Composite parent, Stage stage, String name, Runnable refresh) {
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setBackground(stage.palette().page());
        var holder = new Composite(sash, SWT.NONE);
        holder.setBackground(stage.palette().page());
        GridLayoutFactory.swtDefaults().margins(stage.length(10), stage.length(10)).spacing(0, stage.length(8)).applyTo(holder);
        title = new Label(holder, SWT.WRAP);
        title.setFont(stage.title(title));
        title.setForeground(stage.palette().accent());
        title.setBackground(stage.palette().page());
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(title);
        above = new Composite(holder, SWT.NONE);
        above.setBackground(stage.palette().page());
        GridLayoutFactory.fillDefaults().applyTo(above);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(above);
        list = new SentenceList(holder, stage, name);
        GridDataFactory.fillDefaults().grab(true, true).hint(150, 150).applyTo(list.control());
        // what nobody sees is not worked out
        seen = new WhenSeen(list.control(), refresh);
    }

    /** Where the detail goes, at the right of the list. */
    SashForm sash() {
        return sash;
    }

    /** Where something can stand between the title and the list; it is there once this was asked for. */
    Composite above() {
        ((GridData) above.getLayoutData()).exclude = false;
        return above;
    }

    SentenceList list() {
        return list;
    }

    /** The entry that is chosen. */
    Optional<Object> chosen() {
        return list.chosen();
    }

    /** The list has to be made anew, at once or as soon as somebody sees it. */
    void changed() {
        seen.changed();
    }

    /** Shows entries under a title; the same place stays chosen, or the first entry is. */
    void show(String name, List<SentenceList.Entry> entries) {
        if (!title.getText().equals(name)) {
            title.setText(name);
            title.getParent().layout();
        }
        list.show(entries);
    }
}
