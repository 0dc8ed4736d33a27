package org.throughline.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.throughline.api.session.Pointing;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;

/**
 * Asks before something is deleted from a plan that private content may be about. Whoever deletes in a window asks here first; where
 * nothing private is concerned, nobody is asked.
 *
 * <p>Smallest example:
 * <pre>if (Deletions.mayDelete(shell, session, List.of(goal))) { session.change(what, () -> session.delete(goal)); }</pre>
 */
public final class Deletions {

    private static final String ASKED = Deletions.class.getName();

    private Deletions() {
    }

    /** Whether these objects may be deleted, with their parts. What is locked is asked about once as long as the window shows the plan. */
    public static boolean mayDelete(Shell shell, Session session, Collection<? extends EObject> objects) {
        BundleContext bundles = FrameworkUtil.getBundle(Deletions.class).getBundleContext();
        var reference = bundles.getServiceReference(PrivateFiles.class);
        if (reference == null) {
            return true;
        }
        Pointing pointing = bundles.getService(reference).whoPointsTo(session, ids(objects));
        if (!pointing.isToBeAsked() || pointing.known() == 0 && shell.getData(ASKED) == session) {
            return true;
        }
        boolean agreed = new MessageDialog(shell, Messages.Delete_title, null, question(pointing), MessageDialog.QUESTION, 0,
                Messages.Delete_delete, IDialogConstants.CANCEL_LABEL).open() == Window.OK;
        if (agreed && pointing.known() == 0) {
            shell.setData(ASKED, session);
        }
        return agreed;
    }

    private static String question(Pointing pointing) {
        return switch (pointing.known()) {
            case 0 -> Messages.Delete_locked;
            case 1 -> Messages.Delete_one;
            default -> NLS.bind(Messages.Delete_several, pointing.known());
        };
    }

    private static Set<String> ids(Collection<? extends EObject> objects) {
        var ids = new LinkedHashSet<String>();
        objects.forEach(object -> {
            add(object, ids);
            object.eAllContents().forEachRemaining(part -> add(part, ids));
        });
        return ids;
    }

    private static void add(EObject object, Set<String> ids) {
        Stream.of(object).filter(Identified.class::isInstance).map(o -> ((Identified) o).getId()).filter(id -> id != null).forEach(ids::add);
    }
}
