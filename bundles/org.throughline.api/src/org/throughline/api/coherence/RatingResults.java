package org.throughline.api.coherence;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.model.evidence.AssessmentCycle;

/** What came of a round of self-assessment, by the rule for agreeing that the round states. */
@ProviderType
public interface RatingResults {

    /** One result for each rating of the round: the contested ones first, those farthest from agreement before the others. */
    List<RatingResult> of(AssessmentCycle cycle);

    /** The rule that counts in the round, in a sentence. */
    String rule(AssessmentCycle cycle);

    /** The fewest people of a role group who are shown apart. */
    int fewestShown(AssessmentCycle cycle);
}
