package org.throughline.api.modules;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/** The kinds of things that the modules which are at work bring, also where a plan has none of them yet. */
public final class ModuleKinds {

    private ModuleKinds() {
    }

    /** Marks a metamodel as that of a module. */
    private static final class Mark extends AdapterImpl {

        private final String module;

        Mark(String module) {
            this.module = module;
        }

        @Override
        public boolean isAdapterForType(Object type) {
            return type == Mark.class;
        }
    }

    /** Says that a metamodel, which is registered, is that of a module with this name. */
    public static void add(EPackage metamodel, String module) {
        metamodel.eAdapters().removeIf(a -> a.isAdapterForType(Mark.class));
        metamodel.eAdapters().add(new Mark(module));
    }

    /** The name of the module that a metamodel was marked with; empty for others. */
    public static java.util.Optional<String> module(EPackage metamodel) {
        return metamodel.eAdapters().stream().filter(Mark.class::isInstance).map(a -> ((Mark) a).module).findFirst();
    }

    /** The metamodels of modules. */
    public static List<EPackage> metamodels() {
        return EPackage.Registry.INSTANCE.values().stream().filter(EPackage.class::isInstance).map(EPackage.class::cast)
                .filter(p -> module(p).isPresent()).toList();
    }

    /** The kinds of which there can be objects, and which can stand where this one is expected. */
    public static List<EClass> of(EClass expected) {
        return metamodels().stream().flatMap(ModuleKinds::classes).filter(c -> c != expected && expected.isSuperTypeOf(c))
                .filter(c -> !c.isAbstract() && !c.isInterface()).toList();
    }

    private static Stream<EClass> classes(EPackage metamodel) {
        return metamodel.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast);
    }
}
