package org.throughline.api.query;

import org.eclipse.emf.ecore.EObject;

/**
 * An object that was found.
 *
 * @param object the object
 * @param where what of it was found, such as "Rationale: ... coaching for ..."; empty where it is its name or its code
 */
public record Found(EObject object, String where) {
}
