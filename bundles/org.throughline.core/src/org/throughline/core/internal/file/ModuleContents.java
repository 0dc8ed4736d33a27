package org.throughline.core.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.model.plan.EmbeddedMetamodel;
import org.throughline.model.plan.PlanFactory;

/**
 * The metamodels of modules in one plan: those that it brings along when it is read, and those that it takes along when
 * it is saved. The list in the plan is the file's own: it is brought up to date with each save, and is no change of a
 * person's that could be undone.
 */
public final class ModuleContents {

    private final Map<EPackage, Carried> standIns;
    private final Map<EPackage, String> texts = new HashMap<>();
    /** The addresses of stand-ins that the plan has had content of: with its last content goes what describes it. */
    private final Set<String> hadContent = new HashSet<>();

    private ModuleContents(Map<EPackage, Carried> standIns) {
        this.standIns = new HashMap<>(standIns);
    }

    /** For a plan that was not read from a file. */
    public static ModuleContents none() {
        return new ModuleContents(Map.of());
    }

    /**
     * For a file that is about to be read.
     *
     * @param metamodels where the metamodels of missing modules are put, for this file alone
     * @param problems is told of those that cannot be used
     */
    public static ModuleContents in(byte[] bytes, EPackage.Registry metamodels, Consumer<Diagnostic> problems) {
        var found = new StandIns(metamodels, problems);
        found.take(Carried.in(bytes));
        return new ModuleContents(found.accepted());
    }

    /** The name of the missing module that an object's kind belongs to; empty if none is missing. */
    public Optional<String> missing(EObject object) {
        if (standIns.isEmpty()) {
            return Optional.empty();
        }
        EPackage metamodel = object.eClass().getEPackage();
        return Optional.ofNullable(standIns.get(metamodel))
                .map(c -> c.module().isBlank() ? OurMetamodels.root(metamodel).getName() : c.module());
    }

    /** Takes what another file carries along, for content of it that is about to come into this one. */
    public void bring(ModuleContents other) {
        other.standIns.forEach(standIns::putIfAbsent);
    }

    /** Whether there are missing modules at all. */
    public boolean isAnyMissing() {
        return !standIns.isEmpty();
    }

    /**
     * Brings a file's list of metamodels up to date.
     *
     * @param root what the list belongs to
     * @param used the metamodels of all objects in the plan
     */
    public void update(EObject root, List<EmbeddedMetamodel> list, Collection<EPackage> used) throws IOException {
        var wanted = new TreeMap<String, EmbeddedMetamodel>();
        Set<EPackage> installed = needed(used);
        Set<String> uris = installed.stream().map(EPackage::getNsURI).collect(Collectors.toSet());
        for (EmbeddedMetamodel there : list) {
            String uri = there.getUri();
            if (uri != null && !isInstalled(uri) && (uris.contains(uri) || !hadContent.contains(uri))) {
                wanted.putIfAbsent(uri, there);
            }
        }
        installed.stream().filter(standIns::containsKey).forEach(p -> wanted.putIfAbsent(p.getNsURI(), embedded(standIns.get(p))));
        installed.removeIf(standIns::containsKey);
        hadContent.addAll(uris);
        write(installed);
        for (EPackage metamodel : installed) {
            wanted.put(metamodel.getNsURI(), embedded(metamodel));
        }
        if (!isSame(list, wanted.values())) {
            replace(root, list, wanted.values());
        }
    }

    private static boolean isInstalled(String uri) {
        return EPackage.Registry.INSTANCE.containsKey(uri);
    }

    /** The metamodels of modules, with those that they build on. */
    private static Set<EPackage> needed(Collection<EPackage> used) {
        var needed = new LinkedHashSet<EPackage>();
        used.forEach(p -> add(p, needed));
        var open = new ArrayList<>(needed);
        for (int i = 0; i < open.size(); i++) {
            for (EObject target : EcoreUtil.CrossReferencer.find(List.of(open.get(i))).keySet()) {
                if (target instanceof EClassifier type && add(type.getEPackage(), needed)) {
                    open.add(OurMetamodels.root(type.getEPackage()));
                }
            }
        }
        return needed;
    }

    private static boolean add(EPackage metamodel, Set<EPackage> needed) {
        return !OurMetamodels.contain(metamodel) && !OurMetamodels.contain(OurMetamodels.root(metamodel))
                && needed.add(OurMetamodels.root(metamodel));
    }

    /** Copies, since a metamodel's own file may lie anywhere, and their references are to be by address. */
    private void write(Set<EPackage> installed) throws IOException {
        if (texts.keySet().containsAll(installed)) {
            return;
        }
        var copier = new EcoreUtil.Copier();
        var documents = new HashMap<EPackage, ModuleMetamodel>();
        for (EPackage metamodel : installed) {
            var document = new ModuleMetamodel(metamodel.getNsURI());
            document.getContents().add(copier.copy(metamodel));
            documents.put(metamodel, document);
        }
        copier.copyReferences();
        for (var entry : documents.entrySet()) {
            texts.put(entry.getKey(), entry.getValue().text());
        }
    }

    /** The metamodels that a plan has content of as it is read. */
    public void inUse(Collection<EPackage> used) {
        needed(used).forEach(p -> hadContent.add(p.getNsURI()));
    }

    private static EmbeddedMetamodel embedded(Carried carried) {
        EmbeddedMetamodel embedded = PlanFactory.eINSTANCE.createEmbeddedMetamodel();
        embedded.setUri(carried.uri());
        if (!carried.module().isEmpty()) {
            embedded.setModule(carried.module());
        }
        embedded.setEcore(carried.text());
        return embedded;
    }

    private EmbeddedMetamodel embedded(EPackage metamodel) {
        EmbeddedMetamodel embedded = PlanFactory.eINSTANCE.createEmbeddedMetamodel();
        embedded.setUri(metamodel.getNsURI());
        OurMetamodels.module(metamodel).ifPresent(embedded::setModule);
        embedded.setEcore(texts.get(metamodel));
        return embedded;
    }

    private static boolean isSame(List<EmbeddedMetamodel> there, Collection<EmbeddedMetamodel> wanted) {
        return there.stream().map(ModuleContents::key).toList().equals(wanted.stream().map(ModuleContents::key).toList());
    }

    private static List<String> key(EmbeddedMetamodel metamodel) {
        return List.of(Objects.toString(metamodel.getUri(), ""), Objects.toString(metamodel.getModule(), ""),
                Objects.toString(metamodel.getEcore(), ""));
    }

    /** Without a word to those who listen for changes. */
    private static void replace(EObject root, List<EmbeddedMetamodel> list, Collection<EmbeddedMetamodel> wanted) {
        boolean deliver = root.eDeliver();
        root.eSetDeliver(false);
        try {
            var all = List.copyOf(wanted);
            list.clear();
            list.addAll(all);
        } finally {
            root.eSetDeliver(deliver);
        }
    }
}
