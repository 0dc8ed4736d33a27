package org.throughline.api.query;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;

/**
 * Finds objects of an open plan. Values are compared as what they are: numbers and days by size, enumerations by their
 * words and in their order, texts whatever the case, references by the id, the code or the name of what they point to.
 * A path through several objects holds if it holds for one of them, and {@code !=} holds where {@code =} does not.
 */
@ProviderType
public interface Queries {

    /**
     * What a query finds, the objects of one class together, in the order of the file.
     *
     * @throws QueryException if it names a type, a feature or an object that is not there, or compares a value with
     *         something of another kind
     */
    List<EObject> find(Session session, Query query) throws QueryException;
}
