package org.throughline.workbench.internal.secrets;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.ui.Spoken;
import org.throughline.ui.TitledDialog;

/** Asks for a passphrase until it does, as often as it takes, or until the person leaves. */
final class PassphraseDialog extends TitledDialog {

    /** What is done with the passphrase. */
    @FunctionalInterface
    interface Work {
        /** @throws PlanException with what to say; the person may type again */
        void with(Passphrase typed) throws PlanException;
    }

    private final Words words;
    private final boolean isNew;
    private final Work work;
    private Text first;
    private Optional<Text> again = Optional.empty();

    /**
     * What the dialog says.
     *
     * @param title what it is about
     * @param message what is to be known before
     * @param ok what the button does
     */
    record Words(String title, String message, String ok) {
    }

    private PassphraseDialog(Shell parent, Words words, boolean isNew, Work work) {
        super(parent, words.title(), new Point(620, isNew ? 380 : 300));
        this.words = words;
        this.isNew = isNew;
        this.work = work;
    }

    /** Asks for a new one, typed twice; none is an answer too. */
    static PassphraseDialog twice(Shell parent, Words words, Work work) {
        return new PassphraseDialog(parent, words, true, work);
    }

    /** Asks for the one there is. */
    static PassphraseDialog once(Shell parent, Words words, Work work) {
        return new PassphraseDialog(parent, words, false, work);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(words.title());
        setMessage(words.message());
        Composite area = room((Composite) super.createDialogArea(parent), GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8));
        first = field(area, isNew ? Messages.Pass_new : Messages.Pass_one);
        if (isNew) {
            again = Optional.of(field(area, Messages.Pass_again));
            var hint = new Label(area, SWT.WRAP);
            hint.setText(NLS.bind(Messages.Pass_hint, Passphrase.FEWEST));
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(hint);
        }
        return area;
    }

    private Text field(Composite area, String name) {
        new Label(area, SWT.NONE).setText(name);
        var text = new Text(area, SWT.BORDER | SWT.PASSWORD);
        Spoken.called(text, name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addKeyListener(KeyListener.keyPressedAdapter(this::noticeCapsLock));
        return text;
    }

    /** The platform does not tell of Caps Lock; a letter that is not as Shift would have it does. */
    private void noticeCapsLock(KeyEvent e) {
        if (Character.isLetter(e.character) && Character.isUpperCase(e.character) != ((e.stateMask & SWT.SHIFT) != 0)
                && Character.toLowerCase(e.character) != Character.toUpperCase(e.character)) {
            setMessage(Messages.Pass_caps, IMessageProvider.WARNING);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, words.ok(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Optional<String> wrong = again.flatMap(this::unlike);
        if (wrong.isPresent()) {
            setMessage(wrong.get(), IMessageProvider.WARNING);
            return;
        }
        try (Passphrase typed = Passphrase.of(first.getTextChars())) {
            var failed = new PlanException[1];
            BusyIndicator.showWhile(getShell().getDisplay(), () -> {
                try {
                    work.with(typed);
                } catch (PlanException e) {
                    failed[0] = e;
                }
            });
            if (failed[0] == null) {
                super.okPressed();
            } else {
                setMessage(failed[0].getMessage(), IMessageProvider.WARNING);
                first.setFocus();
                first.selectAll();
            }
        }
    }

    private Optional<String> unlike(Text second) {
        char[] one = first.getTextChars();
        char[] two = second.getTextChars();
        boolean same = Arrays.equals(one, two);
        int length = one.length;
        Arrays.fill(one, '\0');
        Arrays.fill(two, '\0');
        return !same ? Optional.of(Messages.Pass_differ)
                : length > 0 && length < Passphrase.FEWEST ? Optional.of(NLS.bind(Messages.Pass_short, Passphrase.FEWEST)) : Optional.empty();
    }
}
