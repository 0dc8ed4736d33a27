package org.throughline.core.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;

/**
 * Metamodels that a plan carries along, standing in for modules that are not installed: in one plan, while it is open.
 * What a plan carries is not trusted. It is taken only if it is sound, leads nowhere and claims nothing that is ours.
 */
final class StandIns {

    private final EPackage.Registry metamodels;
    private final Consumer<Diagnostic> problems;
    private final Map<EPackage, Carried> accepted = new LinkedHashMap<>();

    /** Puts what is accepted into {@code metamodels}, and says what is not. */
    StandIns(EPackage.Registry metamodels, Consumer<Diagnostic> problems) {
        this.metamodels = metamodels;
        this.problems = problems;
    }

    /** The stand-ins, and where each comes from; the parts of a metamodel are among them. */
    Map<EPackage, Carried> accepted() {
        return accepted;
    }

    /** Takes those whose modules are missing; an installed module's own metamodel always wins. */
    void take(List<Carried> carried) {
        var missing = new LinkedHashMap<String, Carried>();
        for (Carried one : carried) {
            if (one.uri().startsWith(OurMetamodels.START)) {
                refuse(one, "it claims to be a part of Throughline itself");
            } else if (one.uri().isBlank()) {
                refuse(one, "it does not say what it stands for");
            } else if (!EPackage.Registry.INSTANCE.containsKey(one.uri())
                    && missing.putIfAbsent(one.uri(), one) != null) {
                refuse(one, "the plan carries it twice");
            }
        }
        var set = new ResourceSetImpl();
        set.setURIConverter(new ClosedDoor());
        set.setPackageRegistry(metamodels);
        Map<EPackage, Carried> read = new LinkedHashMap<>();
        missing.values().forEach(one -> read(one, set, missing.keySet(), read));
        read.forEach((metamodel, one) -> accept(metamodel, one));
    }

    private void read(Carried one, ResourceSetImpl set, Set<String> carried, Map<EPackage, Carried> read) {
        var document = new ModuleMetamodel(one.uri());
        set.getResources().add(document);
        String fault = null;
        try {
            document.read(one.text());
            fault = fault(document, one, carried);
        } catch (IOException | RuntimeException e) {
            fault = "it cannot be read";
        }
        if (fault == null) {
            read.put((EPackage) document.getContents().get(0), one);
        } else {
            set.getResources().remove(document);
            refuse(one, fault);
        }
    }

    static String fault(ModuleMetamodel document, Carried one, Set<String> carried) {
        if (document.getContents().size() != 1 || !(document.getContents().get(0) instanceof EPackage metamodel)) {
            return "it is no metamodel";
        }
        if (!one.uri().equals(metamodel.getNsURI())) {
            return "it calls itself \"" + metamodel.getNsURI() + "\"";
        }
        for (EPackage part : parts(metamodel)) {
            String uri = String.valueOf(part.getNsURI());
            if (part != metamodel && (uri.startsWith(OurMetamodels.START) || EPackage.Registry.INSTANCE.containsKey(uri))) {
                return "it claims \"" + uri + "\", which belongs to somebody else";
            }
        }
        for (EObject proxy : EcoreUtil.ProxyCrossReferencer.find(document).keySet()) {
            String address = ((InternalEObject) proxy).eProxyURI().trimFragment().toString();
            if (!isWithinReach(address, carried)) {
                return "it refers to \"" + StrictHandler.shortened(address) + "\"";
            }
        }
        return null;
    }

    private static boolean isWithinReach(String address, Set<String> carried) {
        return address.equals(EcorePackage.eNS_URI) || carried.contains(address)
                || address.startsWith(OurMetamodels.START) && EPackage.Registry.INSTANCE.containsKey(address);
    }

    /** After all are read, so that they may refer to each other. */
    private void accept(EPackage metamodel, Carried one) {
        String fault;
        try {
            EcoreUtil.resolveAll(metamodel);
            fault = EcoreUtil.UnresolvedProxyCrossReferencer.find(metamodel).isEmpty() ? new SoundMetamodel(metamodel).fault()
                    : "it refers to something that is not there";
        } catch (WrappedException e) {
            fault = "it refers to something that is not there";
        } catch (RuntimeException e) {
            fault = "it contradicts itself";
        }
        if (fault != null) {
            refuse(one, fault);
            return;
        }
        for (EPackage part : parts(metamodel)) {
            metamodels.put(part.getNsURI(), part);
            accepted.put(part, one);
        }
    }

    private static List<EPackage> parts(EPackage metamodel) {
        var parts = new ArrayList<EPackage>(List.of(metamodel));
        var seen = new HashSet<EPackage>(parts);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).getESubpackages().stream().filter(seen::add).forEach(parts::add);
        }
        return parts;
    }

    private void refuse(Carried one, String fault) {
        problems.accept(Diagnostic.of(Severity.ERROR, "plan.module-description",
                "The description of the module \"" + (one.module().isBlank() ? StrictHandler.shortened(one.uri()) : one.module())
                        + "\" that the plan carries cannot be used: " + fault
                        + ". Install the module, or restore the plan from a backup.")
                .at(Place.line(one.line())).about(one.uri()));
    }
}
