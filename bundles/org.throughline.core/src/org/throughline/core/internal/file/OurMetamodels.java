package org.throughline.core.internal.file;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.xml.type.XMLTypePackage;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.throughline.api.modules.ModuleKinds;

/** Tells our own metamodels from those of modules. */
final class OurMetamodels {

    /** How the addresses of our own begin. */
    static final String START = "https://throughline.org/model/";

    private OurMetamodels() {
    }

    /** Whether a metamodel needs no carrying along: it is ours, or EMF's. */
    static boolean contain(EPackage metamodel) {
        return metamodel == null || metamodel == EcorePackage.eINSTANCE || metamodel == XMLTypePackage.eINSTANCE
                || metamodel.getNsURI() != null && metamodel.getNsURI().startsWith(START);
    }

    /** The outermost metamodel. */
    static EPackage root(EPackage metamodel) {
        EPackage root = metamodel;
        while (root.getESuperPackage() != null) {
            root = root.getESuperPackage();
        }
        return root;
    }

    /** The name of the bundle that an installed metamodel comes from, where that is known. */
    static Optional<String> module(EPackage metamodel) {
        return ModuleKinds.module(metamodel).or(() -> bundle(metamodel));
    }

    private static Optional<String> bundle(EPackage metamodel) {
        Bundle bundle = FrameworkUtil.getBundle(metamodel.getClass());
        if (bundle == null || bundle == FrameworkUtil.getBundle(EObject.class)) {
            return Optional.empty();
        }
        // The raw header: what is written into a file must not depend on the language of the machine.
        String name = bundle.getHeaders("").get("Bundle-Name");
        return Optional.of(name == null || name.startsWith("%") ? bundle.getSymbolicName() : name);
    }
}
