package org.throughline.core.internal.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.throughline.model.plan.PlanPackage;
import org.xml.sax.helpers.DefaultHandler;

/** The objects of one file, alone with the metamodels that they are read with. */
public final class PlanResource extends XMIResourceImpl {

    /** So narrow that each attribute stands on a line of its own: a change of one value is a change of one line. */
    private static final int LINE_WIDTH = 1;

    private boolean wasReadToTheEnd;

    /** An empty file in the sight of the installed metamodels. */
    public PlanResource() {
        super(URI.createURI("plan"));
        setEncoding("UTF-8");
        // Without a map, each reference by id would walk the whole file.
        setIntrinsicIDToEObjectMap(new HashMap<>());
        var set = new ResourceSetImpl();
        set.setURIConverter(new ClosedDoor());
        set.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
        set.getResources().add(this);
    }

    /** The metamodels that this file is read with: the installed ones, and what is put here for it alone. */
    public EPackage.Registry metamodels() {
        return getResourceSet().getPackageRegistry();
    }

    /**
     * Reads the text of a file. What could be read but not kept is in the errors.
     *
     * @throws IOException if reading did not come to the end of the file
     */
    public void read(byte[] bytes) throws IOException {
        try {
            load(bytes);
        } catch (IOException e) {
            // EMF throws the first error again, also where it could go on behind it.
            if (!wasReadToTheEnd) {
                throw e;
            }
        }
    }

    private void load(byte[] bytes) throws IOException {
        load(new ByteArrayInputStream(bytes), Map.of(
                XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true,
                XMLResource.OPTION_DEFER_ATTACHMENT, true,
                XMLResource.OPTION_USE_PARSER_POOL, new XMLParserPoolImpl(true),
                XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, new HashMap<>(),
                XMLResource.OPTION_PARSER_FEATURES, Xml.PARSER_FEATURES,
                XMLResource.OPTION_PARSER_PROPERTIES, Xml.PARSER_PROPERTIES));
    }

    /** The text of the file, the same for the same objects on every system. */
    public byte[] text() throws IOException {
        var out = new ByteArrayOutputStream();
        save(out, Map.of(XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH,
                Resource.OPTION_LINE_DELIMITER, "\n",
                XMLResource.OPTION_CONFIGURATION_CACHE, true));
        return out.toByteArray();
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected DefaultHandler makeDefaultHandler() {
                return new StrictHandler(resource, helper, options, () -> wasReadToTheEnd = true);
            }
        };
    }

    @Override
    protected XMLSave createXMLSave() {
        return new LineWiseSave(createXMLHelper());
    }

    /** Finds objects by their id in the map, and never by walking the file. */
    @Override
    protected EObject getEObjectByID(String id) {
        return getIntrinsicIDToEObjectMap().get(id);
    }
}
