package org.throughline.api.session;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * One reference to an object.
 *
 * @param from the object that refers
 * @param by the feature by which it does
 */
public record Referrer(EObject from, EReference by) {
}
