package org.throughline.workbench.internal.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.throughline.api.session.Companion;
import org.throughline.api.session.OpenFile;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.OpenPrivate;
import org.throughline.workbench.internal.Services;
import org.throughline.workbench.internal.secrets.PassphraseDialog.Words;

/** What a person can do with the private content of the plan that is open. Failures are sentences in a dialog. */
public final class Secrets {

    /** Under this a field keeps what writes down what was typed into it. */
    static final String PENDING = Secrets.class.getName();

    private final OpenPlan plan;
    private final Supplier<Shell> shell;
    private final OpenPrivate mine = Services.get(OpenPrivate.class);
    private final PrivateFiles files = Services.get(PrivateFiles.class);

    /** Commands on the private content of a window's plan. */
    public Secrets(OpenPlan plan, Supplier<Shell> shell) {
        this.plan = plan;
        this.shell = shell;
    }

    /** Makes private content where there is none, opens it where it is closed, and otherwise asks what to do with it. */
    public void ask() {
        Session session = plan.session().orElseThrow();
        if (session.file().isEmpty()) {
            tell(Messages.Private_saveFirst);
        } else if (mine.session().isPresent()) {
            manage(mine.session().get());
        } else {
            tried(() -> {
                Optional<Companion> companion = files.find(session);
                if (companion.isPresent()) {
                    open(session, companion.get());
                } else {
                    PassphraseDialog.twice(shell.get(), new Words(Messages.Private_title, Messages.Private_create, Messages.Private_createIt),
                            typed -> mine.open(files.create(session, plan.signedAs(), typed))).open();
                }
            });
        }
    }

    private void open(Session session, Companion companion) throws PlanException {
        PassphraseDialog.Work work = typed -> mine.open(files.open(session, companion, plan.signedAs(), typed));
        if (companion.locked()) {
            PassphraseDialog.once(shell.get(), new Words(Messages.Private_title, Messages.Private_unlock, Messages.Private_open), work).open();
        } else {
            try (Passphrase none = Passphrase.none()) {
                work.with(none);
            }
        }
    }

    private void manage(PrivateSession session) {
        List<String> ways = new ArrayList<>(List.of(session.isLocked() ? Messages.Private_lockIt : Messages.Private_close));
        List<Runnable> works = new ArrayList<>(List.of(this::close));
        if (!session.readOnly()) {
            ways.add(session.isLocked() ? Messages.Private_change : Messages.Private_set);
            works.add(() -> change(session));
            if (session.isLocked()) {
                ways.add(Messages.Private_remove);
                works.add(() -> tried(() -> {
                    try (Passphrase none = Passphrase.none()) {
                        tell(session.lockWith(none).message());
                    }
                }));
            }
        }
        ways.add(IDialogConstants.CANCEL_LABEL);
        int answer = new MessageDialog(shell.get(), Messages.Private_title, null,
                session.isLocked() ? Messages.Private_isOpenLocked : Messages.Private_isOpen, MessageDialog.INFORMATION, ways.size() - 1,
                ways.toArray(String[]::new)).open();
        if (answer >= 0 && answer < works.size()) {
            works.get(answer).run();
        }
    }

    private void change(PrivateSession session) {
        var said = new ArrayList<String>();
        PassphraseDialog.twice(shell.get(), new Words(Messages.Private_title, Messages.Private_newOne, Messages.Private_useIt), typed -> {
            if (typed.isNone()) {
                throw new PlanException(Messages.Pass_none);
            }
            said.add(session.lockWith(typed).message());
        }).open();
        said.forEach(this::tell);
    }

    /** Saves what is not saved, and closes it. Where it cannot be saved, it comes back when it is opened again. */
    public void close() {
        settle();
        mine.session().filter(OpenFile::dirty).filter(s -> !s.readOnly()).ifPresent(s -> tried(s::save));
        mine.close();
    }

    /** Whether something in it is not saved. */
    public boolean dirty() {
        return mine.session().filter(OpenFile::dirty).isPresent();
    }

    /** Saves it; {@code false} if it could not be, which was said. */
    public boolean save() {
        settle();
        return mine.session().filter(OpenFile::dirty).map(s -> tried(s::save)).orElse(true);
    }

    /** What is not saved now is not wanted. */
    public void mayDiscard() {
        mine.mayDiscard();
    }

    /** Writes down what is being typed into a private note. */
    public void settle() {
        Control focus = shell.get().getDisplay().getFocusControl();
        if (focus != null && focus.getData(PENDING) instanceof Runnable pending) {
            pending.run();
        }
    }

    /** What undo or redo works in: where the last change was made, or the other where there is nothing to take back. */
    public Optional<OpenFile> toStep(boolean back) {
        Optional<OpenFile> content = mine.session().map(OpenFile.class::cast);
        Optional<OpenFile> first = mine.wasLast() ? content : plan.session().map(OpenFile.class::cast);
        Optional<OpenFile> other = mine.wasLast() ? plan.session().map(OpenFile.class::cast) : content;
        return first.filter(f -> has(f, back)).or(() -> other.filter(f -> has(f, back)));
    }

    private static boolean has(OpenFile file, boolean back) {
        return (back ? file.undoLabel() : file.redoLabel()).isPresent();
    }

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    private interface Work {
        void run() throws PlanException;
    }

    private boolean tried(Work work) {
        try {
            work.run();
            return true;
        } catch (PlanException e) {
            tell(e.getMessage());
            return false;
        }
    }

    private void tell(String sentence) {
        MessageDialog.openInformation(shell.get(), Messages.Private_title, sentence);
    }
}
