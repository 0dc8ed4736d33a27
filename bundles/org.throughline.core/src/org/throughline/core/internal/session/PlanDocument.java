package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.core.internal.file.Findings;
import org.throughline.core.internal.file.FormerFile;
import org.throughline.core.internal.file.Lines;
import org.throughline.core.internal.file.ModuleContents;
import org.throughline.core.internal.file.PlanResource;
import org.throughline.core.internal.file.Versions;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.ChangeEntry;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PrivateContent;
import org.xml.sax.SAXParseException;

/**
 * Objects as the text of a file and back: XMI in a stable order and formatting, so that saving twice without a change
 * gives the same bytes.
 */
final class PlanDocument {

    private final PlanResource resource = new PlanResource();
    private final List<Diagnostic> problems = new ArrayList<>();
    private ModuleContents modules = ModuleContents.none();
    private List<EObject> foreign = List.of();
    private Optional<FormerFile> former = Optional.empty();

    private PlanDocument() {
    }

    /** A document with this object as its root. */
    static PlanDocument of(EObject root) {
        var document = new PlanDocument();
        document.resource.getContents().add(root);
        return document;
    }

    /**
     * Reads a document, of this version or an earlier one.
     *
     * @param name the file's name, for the sentences
     * @throws PlanException if it is no document at all, a damaged one, or one of a later version
     */
    static PlanDocument read(byte[] bytes, String name) throws PlanException {
        if (bytes.length == 0) {
            throw new PlanException("\"" + name + "\" is empty. Restore it from a backup, or make a new plan.");
        }
        Versions.Current current = Versions.current(bytes, name);
        var document = new PlanDocument();
        document.load(current.bytes(), name);
        document.look(current.bytes());
        current.from().ifPresent(version -> document.migrated(new FormerFile(version, bytes), name));
        return document;
    }

    /** The root; it is there after {@link #read}. */
    EObject root() {
        return resource.getContents().get(0);
    }

    /** What was wrong with the file, and what else is to be known about it. */
    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** The metamodels that it is read with. */
    EPackage.Registry metamodels() {
        return resource.metamodels();
    }

    /** The content of modules that are not installed. */
    ForeignContent foreign() {
        return new ForeignContent(modules, foreign, root());
    }

    /** Takes along what another plan knows of modules that are not installed, for content of theirs that is about to come into this one. */
    void bring(PlanDocument other) {
        modules.bring(other.modules);
    }

    /** The content of modules that are not installed, after some came or went. */
    ForeignContent foreignAgain() {
        var strangers = new ArrayList<EObject>();
        for (var all = resource.getAllContents(); modules.isAnyMissing() && all.hasNext();) {
            EObject object = all.next();
            if (modules.missing(object).isPresent()) {
                strangers.add(object);
            }
        }
        foreign = List.copyOf(strangers);
        return foreign();
    }

    /**
     * Keeps the file of an earlier version beside the one that is about to be replaced by its first save in today's form.
     *
     * @throws PlanException if it could not be kept
     */
    void keepFormer(Path target) throws PlanException {
        if (former.isPresent() && former.get().keepBeside(target)) {
            former = Optional.empty();
        }
    }

    /**
     * The text of the document.
     *
     * @throws PlanException if something refers to an object that is in no file
     */
    byte[] bytes() throws PlanException {
        Set<EPackage> metamodels = requireWhole();
        try {
            if (root() instanceof DistrictPlan plan) {
                modules.update(plan, plan.getMetamodels(), metamodels);
            } else if (root() instanceof PrivateContent content) {
                modules.update(content, content.getMetamodels(), metamodels);
            }
            return resource.text();
        } catch (IOException | WrappedException e) {
            throw new PlanException("The plan refers to something that is no longer part of it, so it was not saved. "
                    + "Undo the last change and save again.", e);
        }
    }

    /**
     * EMF writes the identity of an object that left the plan as if it were still there, and the next load misses it.
     *
     * @return the metamodels of all objects, since every object is looked at
     */
    private Set<EPackage> requireWhole() throws PlanException {
        Set<EPackage> metamodels = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var all = resource.getAllContents(); all.hasNext();) {
            EObject object = all.next();
            metamodels.add(object.eClass().getEPackage());
            for (EObject target : object.eCrossReferences()) {
                if (target.eResource() != resource) {
                    throw new PlanException("The plan was not saved: " + name(object) + " refers to " + name(target)
                            + ", which is no longer part of it. Undo the last change and save again.");
                }
            }
        }
        return metamodels;
    }

    /** The changes that were noted in it; it is a plan or its private content. */
    EList<ChangeEntry> history() {
        return root() instanceof PrivateContent content ? content.getHistory() : ((DistrictPlan) root()).getHistory();
    }

    /** Private content is not named in sentences, which may be copied or logged. */
    private String name(EObject object) {
        return !(root() instanceof PrivateContent) && object instanceof Named named && named.getName() != null ? "\"" + named.getName() + "\"" : "something";
    }

    private void load(byte[] bytes, String name) throws PlanException {
        modules = ModuleContents.in(bytes, resource.metamodels(), problems::add);
        try {
            resource.read(bytes);
        } catch (IOException | RuntimeException e) {
            // Reading did not come to its end: what is there is not all.
            throw damaged(name, Findings.damage(resource.getErrors(), e), e);
        }
        Optional<SAXParseException> damage = Findings.damage(resource.getErrors(), null);
        if (damage.isPresent()) {
            throw damaged(name, damage, damage.get());
        }
        if (resource.getContents().isEmpty()) {
            throw notAPlan(name, null);
        }
        if (resource.getContents().size() > 1) {
            throw new PlanException("\"" + name + "\" holds " + resource.getContents().size()
                    + " plans or other things side by side, and a file is one plan. It was not opened. Restore it from a backup.");
        }
        problems.addAll(Findings.of(resource.getErrors()));
    }

    private static PlanException damaged(String name, Optional<SAXParseException> damage, Throwable cause) {
        int line = damage.map(SAXParseException::getLineNumber).orElse(0);
        if (damage.isPresent() && String.valueOf(damage.get().getMessage()).contains("DOCTYPE")) {
            return new PlanException("\"" + name + "\" brings a document type along, which a plan never does and which can do harm. "
                    + "It was not opened.", cause);
        }
        if (damage.isPresent() && line <= 1) {
            return notAPlan(name, cause);
        }
        return new PlanException("\"" + name + "\" is damaged" + (line > 1 ? " near line " + line : "")
                + " and was not opened. Restore it from a backup.", cause);
    }

    /** Looks at every object once: are identities unique, and which objects belong to modules that are missing? */
    private void look(byte[] bytes) {
        int identified = 0;
        int nameless = 0;
        var strangers = new ArrayList<EObject>();
        for (var all = resource.getAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Identified one) {
                identified += one.getId() == null ? 0 : 1;
                nameless += one.getId() == null ? 1 : 0;
                if (one.getId() != null && !canBeReferredTo(one.getId())) {
                    problems.add(Diagnostic.of(Severity.ERROR, "plan.bad-identity", name(object) + " has the identity \""
                            + one.getId() + "\", to which nothing could refer. Somebody changed the file by hand."));
                }
            }
            if (modules.isAnyMissing() && modules.missing(object).isPresent()) {
                strangers.add(object);
            }
        }
        foreign = List.copyOf(strangers);
        modules.inUse(foreign.stream().map(o -> o.eClass().getEPackage()).collect(Collectors.toSet()));
        if (identified > resource.getIntrinsicIDToEObjectMap().size()) {
            findRepeatedIds(bytes);
        }
        if (nameless > 0) {
            problems.add(Diagnostic.of(Severity.WARNING, "plan.no-identity", "Objects without an identity: " + nameless
                    + ". Somebody changed the file by hand. Each is given one, which is saved with the next save."));
        }
        tellOfModules();
    }

    /** References stand in a file side by side, with spaces between; other characters would lead out of the file. */
    private static boolean canBeReferredTo(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c == ':' || c == '#' || c == '/') {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private void findRepeatedIds(byte[] bytes) {
        var seen = new HashSet<String>();
        for (var all = resource.getAllContents(); all.hasNext();) {
            if (all.next() instanceof Identified object && object.getId() != null && !seen.add(object.getId())) {
                int line = Lines.ofSecond(bytes, "id=\"" + object.getId() + "\"");
                var problem = Diagnostic.of(Severity.ERROR, "plan.repeated-id", name(object) + " has the same identity as another "
                        + "object. One of them was probably copied by hand.").on(object.getId());
                problems.add(line > 0 ? problem.at(Place.line(line)) : problem);
            }
        }
    }

    private void tellOfModules() {
        Map<String, Integer> counts = new TreeMap<>();
        foreign.forEach(object -> counts.merge(modules.missing(object).orElseThrow(), 1, Integer::sum));
        counts.forEach((module, count) -> problems.add(Diagnostic.of(Severity.INFO, "plan.missing-module", "The module \""
                + module + "\" is not installed. What it added to the plan (" + count + (count == 1 ? " object" : " objects")
                + ") is kept as it is and can be looked at, but not changed.").about(module)));
    }

    private void migrated(FormerFile file, String name) {
        former = Optional.of(file);
        problems.add(Diagnostic.of(Severity.INFO, "plan.earlier-version", "\"" + name + "\" was written by an earlier version of "
                + "Throughline (file version " + file.version() + "). The file stays as it is until you save; then it is kept as \""
                + FormerFile.name(name, file.version()) + "\"."));
    }

    private static PlanException notAPlan(String name, Throwable cause) {
        return new PlanException("\"" + name + "\" is not a Throughline plan. Choose a file that ends in .throughline; "
                + "a workbook is brought in with import.", cause);
    }
}
