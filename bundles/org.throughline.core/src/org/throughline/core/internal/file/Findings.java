package org.throughline.core.internal.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.model.identity.Named;
import org.xml.sax.SAXParseException;

/** What reading a file found wrong, in sentences. */
public final class Findings {

    /** A file with more faults than this is not read fault by fault. */
    private static final int AT_MOST = 1_000;

    private Findings() {
    }

    /** The faults, each with its line. */
    public static List<Diagnostic> of(List<Resource.Diagnostic> errors) {
        var all = new ArrayList<Diagnostic>();
        for (Resource.Diagnostic error : errors.subList(0, Math.min(AT_MOST, errors.size()))) {
            var found = Diagnostic.of(Severity.ERROR, "plan.not-read", sentence(error));
            all.add(error.getLine() > 0 ? found.at(Place.line(error.getLine())) : found);
        }
        if (errors.size() > AT_MOST) {
            all.add(Diagnostic.of(Severity.ERROR, "plan.not-read", (errors.size() - AT_MOST) + " more faults are not listed."));
        }
        return all;
    }

    private static String sentence(Resource.Diagnostic error) {
        return switch (error) {
            case UnresolvedReferenceException missing ->
                "Something refers to \"" + StrictHandler.shortened(missing.getReference()) + "\", which is not in the file.";
            case PackageNotFoundException missing -> "The file holds content of \"" + missing.uri()
                    + "\", which is not installed, and does not describe it. Install the module it comes from.";
            case ClassNotFoundException missing ->
                "\"" + missing.getName() + "\" is a kind of thing that this version does not know, or that cannot stand here.";
            case FeatureNotFoundException missing -> "\"" + StrictHandler.shortened(missing.getName())
                    + "\"" + of(missing.getObject()) + " is not known to this version.";
            case IllegalValueException wrong when isTwice(wrong) ->
                "\"" + wrong.getFeature().getName() + "\" names the same object twice.";
            case IllegalValueException wrong when wrong.getValue() instanceof EObject object ->
                named(object) + " cannot stand in \"" + wrong.getFeature().getName() + "\"" + of(wrong.getObject()) + ".";
            case IllegalValueException wrong -> "\"" + StrictHandler.shortened(String.valueOf(wrong.getValue()))
                    + "\" is no value for \"" + wrong.getFeature().getName() + "\"" + of(wrong.getObject()) + ".";
            case NotKept fault -> plain(fault);
            default -> "The file holds something that this version does not know.";
        };
    }

    private static boolean isTwice(IllegalValueException wrong) {
        return wrong.getFeature() instanceof EReference reference && reference.isMany()
                && ((List<?>) wrong.getObject().eGet(reference)).contains(wrong.getValue());
    }

    /** EMF adds the place to a message; ours is said apart from it. */
    private static String plain(NotKept fault) {
        String message = fault.getMessage();
        int place = message.lastIndexOf(" (");
        return place > 0 && message.endsWith(")") ? message.substring(0, place) : message;
    }

    private static String of(EObject object) {
        return object == null ? "" : " of " + named(object);
    }

    private static String named(EObject object) {
        return object instanceof Named named && named.getName() != null ? "\"" + StrictHandler.shortened(named.getName()) + "\""
                : "an object of the kind \"" + object.eClass().getName() + "\"";
    }

    /** The fault of the text itself, if that is what ended the reading. */
    public static Optional<SAXParseException> damage(List<Resource.Diagnostic> errors, Throwable thrown) {
        for (Resource.Diagnostic error : errors) {
            if (error instanceof Throwable t && parseFault(t) instanceof SAXParseException fault) {
                return Optional.of(fault);
            }
        }
        return Optional.ofNullable(parseFault(thrown));
    }

    private static SAXParseException parseFault(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 10; t = t.getCause(), depth++) {
            if (t instanceof SAXParseException fault) {
                return fault;
            }
        }
        return null;
    }
}
