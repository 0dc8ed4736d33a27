package org.throughline.core.internal.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.throughline.api.modules.ModuleKinds;
import org.throughline.api.query.QueryException;
import org.throughline.api.session.Session;

/** The classes that a plan can hold, and those that it does hold, modules' included. */
final class Types {

    private final Set<EPackage> packages = new LinkedHashSet<>();

    Types(Session session) {
        collect(session.plan().eClass().getEPackage());
        ModuleKinds.metamodels().forEach(this::collect);
        session.index().types().forEach(type -> collect(type.getEPackage()));
    }

    /** The class of this name. A name that nobody knows is a slip of the pen, not an empty answer. */
    EClass named(String name) throws QueryException {
        return all().filter(type -> name.equals(type.getName())).findFirst()
                .or(() -> all().filter(type -> name.equalsIgnoreCase(type.getName())).findFirst())
                .orElseThrow(() -> new QueryException("There is no kind of object called \"" + name + "\". There are: "
                        + all().map(EClass::getName).distinct().sorted().collect(Collectors.joining(", ")) + "."));
    }

    private Stream<EClass> all() {
        return packages.stream().flatMap(p -> p.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    private void collect(EPackage metamodel) {
        if (metamodel != null && packages.add(metamodel)) {
            List<EClass> types = metamodel.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast).toList();
            types.stream().flatMap(type -> Stream.concat(type.getEAllSuperTypes().stream(),
                    type.getEAllReferences().stream().map(r -> r.getEReferenceType()))).forEach(type -> collect(type.getEPackage()));
        }
    }
}
