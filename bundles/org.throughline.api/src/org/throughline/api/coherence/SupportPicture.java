package org.throughline.api.coherence;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.throughline.model.framework.Element;
import org.throughline.model.framework.Principle;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;

/**
 * The claimed support of each element, with the objects behind each figure, and beside the claims what people get.
 *
 * @param initiatives the initiatives that pass the filter, in the plan's order
 * @param elements one entry for each element of the plan's frameworks, in order
 * @param linkedToNothing initiatives without a link to any element
 * @param principles one entry for each principle, in order
 * @param noPrinciple initiatives whose owner states no principle
 * @param schools the number of schools that pass the filter
 * @param method how the figures are made, in a sentence
 * @param coverage how much of the plan they rest on, such as "60 initiatives, 46 linked"
 * @param doses what people get from each initiative that passes the filter, as far as the schools that pass it
 * @param doseMethod how hours, reached share and cost are made, in sentences
 * @param doseCoverage how much of the plan these rest on, such as "60 initiatives, 46 linked, 38 have hours"
 */
public record SupportPicture(List<Initiative> initiatives, List<ElementSupport> elements,
        List<Initiative> linkedToNothing, List<PrincipleSupport> principles, List<Initiative> noPrinciple,
        int schools, String method, String coverage, Map<Initiative, Dose> doses, String doseMethod, String doseCoverage) {

    /**
     * The support of one element.
     *
     * @param element the element
     * @param links the links of initiatives that pass the filter; a link with strength "not stated" counts as an
     *        initiative and adds 0 points
     * @param points the sum of strengths (core 3, supports 2, touches 1)
     * @param core the number of links with strength core
     * @param perSchool the mean, over the schools that pass the filter, of the sum of strengths of the links whose
     *        initiative takes place in the school; empty if no school passes
     * @param dose what people get from all of these initiatives
     */
    public record ElementSupport(Element element, List<ElementLink> links, int points, int core,
            OptionalDouble perSchool, Dose dose) {

        /** The number of initiatives that support the element. */
        public int count() {
            return links.size();
        }

        /** Whether no initiative supports the element. */
        public boolean unsupported() {
            return links.isEmpty();
        }

        /** Whether the element is supported, but by fewer than 3 initiatives or by none at strength core. */
        public boolean thin() {
            return !unsupported() && (links.size() < 3 || core == 0);
        }
    }

    /**
     * The initiatives that state one principle.
     *
     * @param principle the principle
     * @param initiatives the initiatives whose owner states it
     */
    public record PrincipleSupport(Principle principle, List<Initiative> initiatives) {
    }
}
