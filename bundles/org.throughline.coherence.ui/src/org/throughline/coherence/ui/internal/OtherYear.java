package org.throughline.coherence.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.throughline.api.coherence.Finding;

/**
 * Another plan, such as last year's, as it was when it was looked at. It is not open any more.
 *
 * @param file its file
 * @param name what the plan is called
 * @param findings what is worth a look in it, the most pressing first
 * @param points by the id of an element, the strength of all that supports it
 * @param related whether it has anything in common with the plan that it is compared with
 */
record OtherYear(Path file, String name, List<Finding> findings, Map<String, Integer> points, boolean related) {

    /** Copies list and map. */
    OtherYear {
        findings = List.copyOf(findings);
        points = Map.copyOf(points);
    }
}
