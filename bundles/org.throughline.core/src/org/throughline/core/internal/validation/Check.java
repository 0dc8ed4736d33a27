package org.throughline.core.internal.validation;

import org.eclipse.emf.ecore.EObject;

/** Checks the objects of one class, one after another, during one walk through a plan. May remember what it saw. */
interface Check {

    /** Adds what is wrong with the object. */
    void check(EObject object, Findings found);

    /** The walk is over: adds what only shows when all objects are known. */
    default void finish(Findings found) {
    }
}
