package org.throughline.api.session;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds objects of an open plan without walking it. Every answer is exact at the moment of the call, also within a change
 * and after undo and redo, and is a list of its own. Classes of a module that is not installed are found like ours.
 *
 * <p>Smallest example:
 * <pre>session.index().referrers(school).stream().map(Referrer::from)</pre>
 */
@ProviderType
public interface PlanIndex {

    /** The classes that the plan has objects of, in no particular order; a class counts only with objects of its own. */
    Collection<EClass> types();

    /**
     * The objects of a type and its subtypes. Those of one class stand together, in the order in which they came
     * into the plan: for a plan as it was opened, the order of the file.
     */
    List<EObject> ofType(EClass type);

    /** How many objects of a type and its subtypes there are. */
    int count(EClass type);

    /**
     * Everything in the plan that refers to an object, once for each feature by which it does. An object's owner does not
     * refer to it. The first call for a plan takes longer: it looks at each reference once.
     *
     * @param target an object, also one that has left the plan
     */
    List<Referrer> referrers(EObject target);

    /** The objects of a type and its subtypes whose code is exactly this; several if the code is not unique. */
    List<EObject> byCode(EClass type, String code);

    /** The objects of a type and its subtypes whose name begins so, whatever the case. */
    List<EObject> byNamePrefix(EClass type, String beginning);
}
