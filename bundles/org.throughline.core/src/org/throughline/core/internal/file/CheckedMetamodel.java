package org.throughline.core.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.modules.MetamodelCheck;
import org.throughline.model.plan.PlanPackage;
import org.xml.sax.SAXParseException;

/** Checks an author's metamodel by the rules that a plan's own are held to, and says more about what is wrong. */
@Component(service = MetamodelCheck.class)
public final class CheckedMetamodel implements MetamodelCheck {

    @Override
    public List<Diagnostic> check(String uri, String ecore) {
        if (uri.startsWith(OurMetamodels.START)) {
            return List.of(fault("it claims the address \"" + uri + "\", and what begins with " + OurMetamodels.START + " is Throughline's own"));
        }
        // our metamodels register themselves when the first of them is used
        Set<String> known = Set.of(uri, PlanPackage.eINSTANCE.getNsURI());
        var set = new ResourceSetImpl();
        set.setURIConverter(new ClosedDoor());
        set.setPackageRegistry(new EPackageRegistryImpl(EPackage.Registry.INSTANCE));
        var document = new ModuleMetamodel(uri);
        set.getResources().add(document);
        try {
            document.read(ecore);
        } catch (IOException | RuntimeException e) {
            return List.of(unreadable(document.getErrors(), e));
        }
        if (!document.getErrors().isEmpty()) {
            return document.getErrors().stream().map(e -> at(fault(sentence(e)), e.getLine())).toList();
        }
        String first = StandIns.fault(document, new Carried(uri, "", ecore, 0), known);
        return first == null ? deeper((EPackage) document.getContents().get(0)) : List.of(fault(first));
    }

    private static List<Diagnostic> deeper(EPackage metamodel) {
        try {
            EcoreUtil.resolveAll(metamodel);
        } catch (WrappedException e) {
            // said below, by name
        }
        List<String> missing = EcoreUtil.UnresolvedProxyCrossReferencer.find(metamodel).keySet().stream()
                .map(p -> ((InternalEObject) p).eProxyURI().toString()).sorted().toList();
        if (!missing.isEmpty()) {
            return missing.stream().map(m -> fault("it refers to \"" + StrictHandler.shortened(m) + "\", which is not there")).toList();
        }
        var all = new ArrayList<Diagnostic>();
        try {
            contradictions(Diagnostician.INSTANCE.validate(metamodel), all);
            String fault = all.isEmpty() ? new SoundMetamodel(metamodel).fault() : null;
            if (fault != null) {
                all.add(fault(fault));
            }
        } catch (RuntimeException e) {
            all.add(fault("it contradicts itself"));
        }
        return all;
    }

    private static void contradictions(org.eclipse.emf.common.util.Diagnostic found, List<Diagnostic> all) {
        if (found.getChildren().isEmpty() && found.getSeverity() >= org.eclipse.emf.common.util.Diagnostic.ERROR) {
            all.add(fault(found.getMessage().replaceFirst("\\.$", "")));
        }
        found.getChildren().forEach(child -> contradictions(child, all));
    }

    private static Diagnostic unreadable(List<Resource.Diagnostic> errors, Exception thrown) {
        return Findings.damage(errors, thrown).map((SAXParseException e) -> at(fault("it is no sound XML: " + e.getMessage()), e.getLineNumber()))
                .orElseGet(() -> errors.isEmpty() ? fault("it cannot be read") : at(fault(sentence(errors.get(0))), errors.get(0).getLine()));
    }

    /** What EMF says without the address, which is no file's. */
    private static String sentence(Resource.Diagnostic error) {
        String message = String.valueOf(error.getMessage());
        int place = message.lastIndexOf(" (");
        return StrictHandler.shortened(place > 0 && message.endsWith(")") ? message.substring(0, place) : message).replaceFirst("\\.$", "");
    }

    private static Diagnostic at(Diagnostic fault, int line) {
        return line > 0 ? fault.at(Place.line(line)) : fault;
    }

    private static Diagnostic fault(String what) {
        return Diagnostic.of(Severity.ERROR, "module.metamodel", "The metamodel cannot be used: " + what + ".");
    }
}
