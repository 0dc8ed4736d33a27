package org.throughline.api.compare;

import org.throughline.api.session.Session;

/**
 * One version of a plan.
 *
 * @param name what to call it in a sentence, such as "plan (Ana).throughline"
 * @param session the plan itself; it stays open for as long as what was found in it is used
 */
public record Version(String name, Session session) {
}
