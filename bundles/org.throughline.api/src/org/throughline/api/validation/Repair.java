package org.throughline.api.validation;

import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.session.Session;

/**
 * Knows how to fix some kinds of problems. To be written only where there is exactly one sensible repair; where a person
 * has to choose, there is none.
 */
@ConsumerType
@FunctionalInterface
public interface Repair {

    /**
     * The fix for a problem. Looks and changes nothing. Many problems are asked about, also those of others and those
     * that were found a while ago: empty if the problem is none of this repair's, or is there no longer.
     */
    Optional<QuickFix> fix(Session session, Diagnostic problem);
}
