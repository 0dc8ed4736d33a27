package org.throughline.api.session;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.model.plan.PrivateContent;

/**
 * One open private companion. It is no {@link Session}, so that nothing that takes one, such as a report, an export or an analysis,
 * can ever be handed private content.
 *
 * <p>Smallest example:
 * <pre>companion.change("Note", () -> companion.content().getNotes().add(note));</pre>
 */
@ProviderType
public interface PrivateSession extends OpenFile {

    /** The private content. Read it freely; write to it only inside {@link #change}. */
    PrivateContent content();

    /** Whether the file takes a passphrase to be read. */
    boolean isLocked();

    /**
     * Sets, changes or removes the passphrase: saves the companion under the new one. Backups that were not locked are locked as
     * well; those under an earlier passphrase stay under it.
     *
     * @param next the passphrase from now on; none to lock it no longer
     * @return what is to be said about the backups
     * @throws PlanException if it is too short or the file could not be written; the file and its passphrase are then as they were
     */
    Diagnostic lockWith(Passphrase next) throws PlanException;

    /**
     * The outermost private objects that name one of these identities in any of their texts, or in a text of their parts: notes, and
     * content of modules.
     */
    List<EObject> whoPointsTo(Collection<String> ids);
}
