package org.throughline.api.content;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Adoption;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/**
 * Content that a plan has taken over from a publisher, and what the district made of it.
 *
 * <p>The plan holds the district's working copy, whose parts keep the identities of the publisher's. To rename is to set
 * a value, to hide is to set {@code hidden}, to add is to add a part: whoever reads the plan sees plain objects and need
 * not know of any of this. What is the publisher's and what is the district's own is told by comparing the copy with the
 * content as it was when it was taken over, which {@link Adoption} keeps.
 *
 * <p>Smallest example, to say whether a name is the district's own:
 * <pre>adoptions.layer(element, IdentityPackage.Literals.NAMED__NAME).origin() == Layer.Origin.DISTRICT</pre>
 */
@ProviderType
public interface Adoptions {

    /**
     * Takes installed content over into a plan that no session watches yet. A plan that holds the content already, but
     * does not know from where, only gets to know it.
     *
     * @param key the key of the content, such as {@code aspen2018}
     * @return the plan's copy
     * @throws PlanException if there is no such content, it is damaged, or the plan has taken it over already
     */
    Named adopt(DistrictPlan plan, String key) throws PlanException;

    /**
     * The same in an open plan, as one change.
     *
     * @throws IllegalStateException if the session is read-only
     */
    Named adopt(Session session, String key) throws PlanException;

    /** Where a value comes from. */
    Layer layer(EObject part, EStructuralFeature feature);

    /** Where a part as a whole comes from; a part with any value or part of the district's own is the district's. */
    Layer layer(EObject part);

    /**
     * Gives a value of the district's own up for the original, as one change.
     *
     * @return what changed; empty where the value is the original already, or there is none to go back to
     * @throws IllegalStateException if the session is read-only
     */
    ChangeSet useOriginal(Session session, EObject part, EStructuralFeature feature);

    /**
     * Newer versions that are installed of what the plan has taken over. A version that differs counts as newer unless
     * its numbers say that it is older. Cheap enough to be asked after each change.
     */
    List<Newer> newer(DistrictPlan plan);

    /**
     * A version that somebody handed over as a file.
     *
     * @throws PlanException if the file cannot be read, or holds nothing that the plan has taken over
     */
    Newer handedOver(DistrictPlan plan, Path file) throws PlanException;

    /**
     * What moved under the district: what differs between the content as it was taken over and a newer version, piece by
     * piece, in the newer version's order. What only the district changed is not among them.
     *
     * @throws PlanException if what the plan remembers is damaged, so that nothing can be told
     */
    Moves moves(DistrictPlan plan, Newer newer) throws PlanException;

    /**
     * Takes over chosen pieces as one change. Pieces that a chosen one cannot do without are taken along. From then on
     * the newer version is what the district's wording is compared with: a piece that was not taken is the district's own.
     *
     * <p>What was removed there but is used in the plan, or holds something of the district's own, is hidden and not
     * removed, unless {@code removeUsed}. Ratings keep the version and the wording that they were given for.
     *
     * @param chosen some of {@link Moves#pieces()}
     * @param removeUsed whether to remove also what is used, with the references to it
     * @throws PlanException if what the plan remembers is damaged
     * @throws IllegalStateException if the session is read-only
     */
    ChangeSet take(Session session, Moves moves, Collection<Piece> chosen, boolean removeUsed) throws PlanException;
}
