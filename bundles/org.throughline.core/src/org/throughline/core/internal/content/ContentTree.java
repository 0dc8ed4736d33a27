package org.throughline.core.internal.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.throughline.api.session.PlanException;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.PlanPackage;
import org.xml.sax.InputSource;

/** Content as a tree of parts that are found by their identities, in the order of the file. */
final class ContentTree {

    private final Named root;
    private final Map<String, Identified> parts = new LinkedHashMap<>();

    private ContentTree(Named root) {
        this.root = root;
        add(root);
    }

    /** The tree of a plan's copy as it is now. */
    static ContentTree of(Named copy) {
        return new ContentTree(copy);
    }

    /**
     * Reads the text of a content file.
     *
     * @param name what to call it in sentences
     * @throws PlanException if it is damaged or no content
     */
    static ContentTree read(String text, String name) throws PlanException {
        XMIResourceImpl resource = resource();
        try {
            resource.load(new InputSource(new StringReader(text)), options());
        } catch (IOException | WrappedException e) {
            throw new PlanException(name + " is damaged and could not be read.", e);
        }
        if (!resource.getErrors().isEmpty() || resource.getContents().size() != 1
                || !(resource.getContents().get(0) instanceof Named root)) {
            throw new PlanException(name + " is damaged, or holds something this version does not know.");
        }
        // Out of its file, so that nothing that is copied from it seems to belong to one.
        resource.getContents().clear();
        return new ContentTree(root);
    }

    /** Gives parts without an identity one; whether there were any. */
    boolean identify() {
        boolean any = false;
        for (var all = root.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Identified part && part.getId() == null) {
                part.setId(UUID.randomUUID().toString());
                parts.put(part.getId(), part);
                any = true;
            }
        }
        return any;
    }

    /** The text of a file with this content. */
    String text() throws PlanException {
        XMIResourceImpl resource = resource();
        resource.getContents().add(root);
        var out = new StringWriter();
        try {
            resource.save(out, Map.of());
        } catch (IOException | WrappedException e) {
            throw new PlanException("The content \"" + root.getName() + "\" could not be kept as text.", e);
        } finally {
            resource.getContents().clear();
        }
        return out.toString();
    }

    Named root() {
        return root;
    }

    /** All parts by identity, each before its own parts. */
    Map<String, Identified> parts() {
        return parts;
    }

    Optional<Identified> find(String id) {
        return Optional.ofNullable(parts.get(id));
    }

    /** The version that the content says it is; empty if it says none. */
    String version() {
        EStructuralFeature version = root.eClass().getEStructuralFeature("version");
        return version != null && root.eGet(version) instanceof String text ? text : "";
    }

    /** Whether a feature holds parts that have identities; all other features hold values. */
    static boolean holdsParts(EStructuralFeature feature) {
        return feature instanceof EReference r && r.isContainment()
                && IdentityPackage.Literals.IDENTIFIED.isSuperTypeOf(r.getEReferenceType());
    }

    /** The features of an object that hold values and are kept in files; its identity is none of them. */
    static List<EStructuralFeature> valueFeatures(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream()
                .filter(f -> !holdsParts(f) && !f.isTransient() && !f.isDerived() && f.isChangeable()
                        && f != IdentityPackage.Literals.IDENTIFIED__ID
                        && !(f instanceof EReference r && r.isContainer())).toList();
    }

    private void add(EObject object) {
        if (object instanceof Identified part && part.getId() != null) {
            parts.put(part.getId(), part);
        }
        object.eContents().forEach(this::add);
    }

    private static XMIResourceImpl resource() {
        var resource = new ById();
        resource.setEncoding("UTF-8");
        resource.setIntrinsicIDToEObjectMap(new HashMap<>());
        var set = new ResourceSetImpl();
        // Naming one package of the metamodel makes all of them known.
        set.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
        set.getResources().add(resource);
        return resource;
    }

    private static Map<Object, Object> options() {
        return Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE,
                // A document type could name other files or grow without end; content never has one.
                XMLResource.OPTION_PARSER_FEATURES,
                Map.of("http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE));
    }

    /** Finds objects by their id in a map, and never by walking the file. */
    private static final class ById extends XMIResourceImpl {

        ById() {
            super(URI.createURI("content"));
        }

        @Override
        protected EObject getEObjectByID(String id) {
            return getIntrinsicIDToEObjectMap().get(id);
        }
    }
}
