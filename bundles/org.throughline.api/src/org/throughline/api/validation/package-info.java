/**
 * Rules that a plan is checked against, and repairs of what they find. A district adds a rule by implementing
 * {@link org.throughline.api.validation.Rule} as a component, and a repair by implementing
 * {@link org.throughline.api.validation.Repair}. What a metamodel states about a value needs no rule: annotations of a
 * feature are checked for every class, also for those of a module.
 *
 * <p>Smallest repair:
 * <pre>
 * &#64;Component
 * public final class NameAfterCode implements Repair {
 *     public Optional&lt;QuickFix&gt; fix(Session session, Diagnostic problem) {
 *         return problem.object().flatMap(session::find).filter(Initiative.class::isInstance).map(Initiative.class::cast)
 *             .filter(i -&gt; problem.code().equals("riverbend.no-name"))
 *             .map(i -&gt; new QuickFix("Name it " + i.getCode(), () -&gt; i.setName(i.getCode())));
 *     }
 * }
 * </pre>
 */
package org.throughline.api.validation;
