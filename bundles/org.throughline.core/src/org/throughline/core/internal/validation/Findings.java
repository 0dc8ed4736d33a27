package org.throughline.core.internal.validation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.throughline.api.describe.Describer;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** Collects what a rule finds, as sentences on objects. */
final class Findings {

    /** In order, and none twice: what is wrong with a class is noticed for each class below it. */
    private final Set<Diagnostic> all = new LinkedHashSet<>();
    private final Sentences sentences = new Sentences("problems");
    private final Names names;

    Findings(Describer describer) {
        names = new Names(describer);
    }

    Names names() {
        return names;
    }

    List<Diagnostic> all() {
        return List.copyOf(all);
    }

    /** Adds a problem of an object as a whole. The gap {@code object} is filled. */
    void add(Severity severity, String key, EObject object, Map<String, ?> values) {
        var filled = new HashMap<String, Object>(values);
        filled.putIfAbsent("object", names.of(object));
        all.add(on(object, null, diagnostic(severity, key, filled)));
    }

    /** Adds a problem of a feature. The gaps {@code object}, {@code feature} and {@code value} are filled. */
    void add(Severity severity, String key, EObject object, EStructuralFeature feature, Object value, Map<String, ?> values) {
        var filled = new HashMap<String, Object>(values);
        filled.putIfAbsent("object", names.of(object));
        filled.putIfAbsent("feature", names.of(feature));
        filled.putIfAbsent("value", names.of(feature, value));
        Diagnostic diagnostic = diagnostic(severity, key, filled);
        all.add(on(object, feature, value == null ? diagnostic : diagnostic.about(filled.get("value").toString())));
    }

    /** Adds a problem that no object of the plan has. */
    void add(Severity severity, String key, Map<String, ?> values) {
        all.add(diagnostic(severity, key, values));
    }

    private Diagnostic diagnostic(Severity severity, String key, Map<String, ?> values) {
        return Diagnostic.of(severity, key.replaceAll("/.*", ""), sentences.fill(key, values));
    }

    /** What has no identity of its own is a field of what it is a part of. */
    private static Diagnostic on(EObject object, EStructuralFeature feature, Diagnostic diagnostic) {
        EAttribute id = object.eClass().getEIDAttribute();
        if (id != null && object.eGet(id) instanceof String identity) {
            return feature == null ? diagnostic.on(identity) : diagnostic.on(identity, feature.getName());
        }
        return object.eContainer() == null ? diagnostic : on(object.eContainer(), object.eContainmentFeature(), diagnostic);
    }
}
