package org.throughline.core.internal.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Place;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.session.PlanException;
import org.throughline.model.identity.Identified;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.PlanPackage;
import org.xml.sax.SAXParseException;

/**
 * Objects as the text of a file and back: XMI in a stable order and formatting, so that saving twice without a change
 * gives the same bytes.
 */
final class PlanDocument {

    /** So narrow that each attribute stands on a line of its own: a change of one value is a change of one line. */
    private static final int LINE_WIDTH = 1;

    private final XMIResourceImpl resource;
    private final List<Diagnostic> problems = new ArrayList<>();

    private PlanDocument() {
        resource = new ById();
        resource.setEncoding("UTF-8");
        // Without a map, each reference by id would walk the whole file.
        resource.setIntrinsicIDToEObjectMap(new HashMap<>());
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
        set.getResources().add(resource);
    }

    /** A document with this object as its root. */
    static PlanDocument of(EObject root) {
        var document = new PlanDocument();
        document.resource.getContents().add(root);
        return document;
    }

    /**
     * Reads a document.
     *
     * @param name the file's name, for the sentences
     * @throws PlanException if it is no document at all, or a damaged one
     */
    static PlanDocument read(byte[] bytes, String name) throws PlanException {
        if (bytes.length == 0) {
            throw new PlanException("\"" + name + "\" is empty. Restore it from a backup, or make a new plan.");
        }
        var document = new PlanDocument();
        try {
            document.resource.load(new ByteArrayInputStream(bytes), loadOptions());
        } catch (IOException | WrappedException e) {
            // What was wrong is in the errors of the resource, and it decides below whether it can be shown.
            if (document.resource.getErrors().isEmpty()) {
                throw notAPlan(name, e);
            }
        }
        document.judge(name);
        return document;
    }

    /** The root; it is there after {@link #read}. */
    EObject root() {
        return resource.getContents().get(0);
    }

    /** What was wrong with the file; empty if it was read as a whole. */
    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /**
     * The text of the document.
     *
     * @throws PlanException if something refers to an object that is in no file
     */
    byte[] bytes() throws PlanException {
        requireWhole();
        var out = new ByteArrayOutputStream();
        try {
            resource.save(out, Map.of(XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH,
                    XMLResource.OPTION_CONFIGURATION_CACHE, Boolean.TRUE));
        } catch (IOException | WrappedException e) {
            throw new PlanException("The plan refers to something that is no longer part of it, so it was not saved. "
                    + "Undo the last change and save again.", e);
        }
        return out.toByteArray();
    }

    /** EMF writes the identity of an object that left the plan as if it were still there, and the next load misses it. */
    private void requireWhole() throws PlanException {
        for (var all = resource.getAllContents(); all.hasNext();) {
            EObject object = all.next();
            for (EObject target : object.eCrossReferences()) {
                if (target.eResource() != resource) {
                    throw new PlanException("The plan was not saved: " + name(object) + " refers to " + name(target)
                            + ", which is no longer part of it. Undo the last change and save again.");
                }
            }
        }
    }

    private static String name(EObject object) {
        return object instanceof Named named && named.getName() != null ? "\"" + named.getName() + "\"" : "something";
    }

    private static Map<Object, Object> loadOptions() {
        return Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE,
                XMLResource.OPTION_DEFER_ATTACHMENT, Boolean.TRUE,
                XMLResource.OPTION_USE_PARSER_POOL, new XMLParserPoolImpl(true),
                XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, new HashMap<>(),
                // A document type could name other files or grow without end; a plan never has one.
                XMLResource.OPTION_PARSER_FEATURES,
                Map.of("http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE));
    }

    private void judge(String name) throws PlanException {
        for (Resource.Diagnostic error : resource.getErrors()) {
            if (isDamage(error) || resource.getContents().isEmpty()) {
                throw error.getLine() > 1
                        ? new PlanException("\"" + name + "\" is damaged near line " + error.getLine()
                                + " and was not opened. Restore it from a backup.", cause(error))
                        : notAPlan(name, cause(error));
            }
            String message = error instanceof UnresolvedReferenceException missing
                    ? "Something refers to \"" + missing.getReference() + "\", which is not in the file."
                    : "The file holds something this version does not know: " + error.getMessage();
            problems.add(Diagnostic.of(Severity.ERROR, "plan.not-read", message).at(Place.line(error.getLine())));
        }
        if (resource.getContents().size() != 1) {
            throw notAPlan(name, null);
        }
        findRepeatedIds();
    }

    private void findRepeatedIds() {
        var seen = new HashSet<String>();
        resource.getAllContents().forEachRemaining(object -> {
            if (object instanceof Identified identified && identified.getId() != null && !seen.add(identified.getId())) {
                problems.add(Diagnostic.of(Severity.ERROR, "plan.repeated-id",
                        "Two objects have the same identity. One of them was probably copied by hand.")
                        .on(identified.getId()));
            }
        });
    }

    private static boolean isDamage(Resource.Diagnostic error) {
        return cause(error) instanceof SAXParseException
                || error instanceof WrappedException wrapped && wrapped.getCause() instanceof SAXParseException;
    }

    private static Throwable cause(Resource.Diagnostic error) {
        return error instanceof Throwable thrown && thrown.getCause() != null ? thrown.getCause()
                : error instanceof Throwable thrown ? thrown : null;
    }

    private static PlanException notAPlan(String name, Throwable cause) {
        return new PlanException("\"" + name + "\" is not a Throughline plan. Choose a file that ends in .throughline; "
                + "a workbook is brought in with import.", cause);
    }

    /** Finds objects by their id in a map, and never by walking the file. */
    private static final class ById extends XMIResourceImpl {

        ById() {
            super(URI.createURI("plan"));
        }

        @Override
        protected EObject getEObjectByID(String id) {
            return getIntrinsicIDToEObjectMap().get(id);
        }
    }
}
