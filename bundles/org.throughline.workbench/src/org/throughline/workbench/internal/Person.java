package org.throughline.workbench.internal;

import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.throughline.ui.OpenPlan;

/** Who sits at this computer: the name under which changes are noted in the history of plans, kept in the user's state. */
public final class Person {

    private static final String NAME = "name";
    private static final String OFFERED = "offered";

    private final Remembered memory = new Remembered("person");
    private final OpenPlan plan;

    /** The person whose changes this window's plan notes. */
    public Person(OpenPlan plan) {
        this.plan = plan;
    }

    /** Lets the window sign with the name that was given before. */
    void sign() {
        memory.get(NAME).ifPresent(plan::signAs);
    }

    /** Whether nobody has said yet under which name changes are noted, nor that it does not matter. */
    public boolean isUnknown() {
        return memory.get(NAME).isEmpty() && memory.get(OFFERED).isEmpty() && System.getProperty("throughline.user") == null;
    }

    /** Asks for the name. Who leaves it as it is, is not offered it again. */
    public void ask(Shell shell) {
        var dialog = new InputDialog(shell, Messages.Person_title, Messages.Person_question, plan.signedAs(), text -> text.isBlank() ? Messages.Person_noName : null);
        Optional<String> name = dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
        memory.put(OFFERED, "yes");
        name.ifPresent(n -> {
            memory.put(NAME, n);
            plan.signAs(n);
        });
    }
}
