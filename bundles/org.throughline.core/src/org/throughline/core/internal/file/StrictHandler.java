package org.throughline.core.internal.file;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMLHandler;

/**
 * Reads a plan and reports everything that a save would not write again. EMF's own reader lets several such things
 * pass: text between objects, a value given twice, an object where only a reference can stand, parts that are referred
 * to instead of contained.
 */
final class StrictHandler extends SealedHandler {

    private final Runnable atTheEnd;

    /** Calls {@code atTheEnd} when everything was read, faults or not. */
    StrictHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options, Runnable atTheEnd) {
        super(resource, helper, options);
        this.atTheEnd = atTheEnd;
    }

    @Override
    public void endDocument() {
        super.endDocument();
        atTheEnd.run();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (text == null && !isError()) {
            for (int i = start; i < start + length; i++) {
                if (characters[i] > ' ') {
                    notKept("Text stands between the objects: \"" + shortened(new String(characters, start, length).strip()) + "\".");
                    break;
                }
            }
        }
        super.characters(characters, start, length);
    }

    @Override
    protected boolean isError() {
        return !types.isEmpty() && super.isError();
    }

    @Override
    protected void handleFeature(String prefix, String name) {
        if (objects.peek() != null && getFeature(objects.peek(), prefix, name, true) instanceof EReference reference
                && !reference.isContainment()) {
            types.push(ERROR_TYPE);
            notKept("An object stands in \"" + name + "\", where there can only be a reference to one.");
            return;
        }
        super.handleFeature(prefix, name);
        if (types.peek() instanceof EStructuralFeature && hasValues()) {
            notKept("The text \"" + name + "\" has values of its own, which it cannot have.");
        }
    }

    /** Whether the element has attributes that are not the format's own. */
    private boolean hasValues() {
        for (int i = 0; attribs != null && i < attribs.getLength(); i++) {
            if (!attribs.getQName(i).contains(":") && !attribs.getQName(i).equals("xmlns")) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void handleUnknownFeature(String prefix, String name, boolean isElement, EObject object, String value) {
        if (isElement) {
            types.push(ERROR_TYPE);
        }
        error(new FeatureNotFoundException(name, object, getLocation(), getLineNumber(), getColumnNumber()));
    }

    /** To contain a part by reference would take it away from where it stands, and a circle of such parts from the plan. */
    @Override
    protected void setValueFromId(EObject object, EReference reference, String ids) {
        if (reference.isContainment() || reference.isContainer()) {
            notKept("\"" + reference.getName() + "\" refers to an object that has to stand in it.");
            return;
        }
        if (ids.indexOf(':') >= 0 || ids.indexOf('#') >= 0) {
            // EMF would take a part of it for the name of a type or for another file
            notKept("Something refers to \"" + shortened(ids.strip()) + "\", which is outside the plan.");
            return;
        }
        super.setValueFromId(object, reference, ids);
    }

    @Override
    protected void handleProxy(InternalEObject proxy, String address) {
        notKept("Something refers to \"" + shortened(address) + "\", which is outside the plan.");
    }

    @Override
    protected void setFeatureValue(EObject object, EStructuralFeature feature, Object value, int position) {
        if (value == null) {
            super.setFeatureValue(object, feature, null, position);
            return;
        }
        if (!feature.isMany()) {
            if (object.eIsSet(feature) && !isSetByItsOpposite(feature, object, value)) {
                notKept("\"" + feature.getName() + "\" is given twice, and there can be only one.");
            }
            super.setFeatureValue(object, feature, value, position);
            return;
        }
        var list = (List<?>) object.eGet(feature);
        int before = list.size();
        int errors = xmlResource.getErrors().size();
        super.setFeatureValue(object, feature, value, position);
        if (list.size() == before && errors == xmlResource.getErrors().size() && !hasOpposite(feature)
                && !(feature instanceof EAttribute && value.toString().isBlank())) {
            notKept("\"" + feature.getName() + "\" names the same object twice.");
        }
    }

    @Override
    protected void setFeatureValues(XMLHandler.ManyReference reference) {
        EStructuralFeature feature = reference.getFeature();
        int before = ((List<?>) reference.getObject().eGet(feature)).size();
        int errors = xmlResource.getErrors().size();
        super.setFeatureValues(reference);
        int added = ((List<?>) reference.getObject().eGet(feature)).size() - before;
        if (added < reference.getValues().length && errors == xmlResource.getErrors().size() && !hasOpposite(feature)) {
            error(new NotKept("\"" + feature.getName() + "\" names the same object twice.", getLocation(),
                    reference.getLineNumber(), reference.getColumnNumber()));
        }
    }

    private static boolean hasOpposite(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.getEOpposite() != null;
    }

    private static boolean isSetByItsOpposite(EStructuralFeature feature, EObject object, Object value) {
        return hasOpposite(feature) && object.eGet(feature) == value;
    }

    private void notKept(String sentence) {
        error(new NotKept(sentence, getLocation(), getLineNumber(), getColumnNumber()));
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}
