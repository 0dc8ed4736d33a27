package org.throughline.bench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.throughline.model.plan.PlanPackage;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The least that reading and writing a plan can be: EMF alone, and a parser alone. */
final class EmfFloor {

    private EmfFloor() {
    }

    /** Reads a plan with EMF and the options that make it fastest. */
    static XMIResourceImpl read(Path file) throws IOException {
        var resource = new XMIResourceImpl(URI.createFileURI(file.toString()));
        resource.setIntrinsicIDToEObjectMap(new HashMap<>());
        var set = new ResourceSetImpl();
        set.getPackageRegistry().put(PlanPackage.eNS_URI, PlanPackage.eINSTANCE);
        set.getResources().add(resource);
        try (InputStream in = Files.newInputStream(file)) {
            resource.load(in, Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true, XMLResource.OPTION_DEFER_ATTACHMENT, true,
                    XMLResource.OPTION_USE_DEPRECATED_METHODS, false, XMLResource.OPTION_USE_PARSER_POOL, new XMLParserPoolImpl(true),
                    XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, new HashMap<>()));
        }
        return resource;
    }

    /** Writes a resource to a file with EMF's defaults. */
    static void write(XMIResourceImpl resource, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            resource.save(out, null);
        }
    }

    /** How many objects a resource holds. */
    static int count(XMIResourceImpl resource) {
        int count = 0;
        for (var all = resource.getAllContents(); all.hasNext();) {
            EObject ignored = all.next();
            count++;
        }
        return count;
    }

    /** Parses a file and keeps nothing. */
    static int parse(Path file) throws IOException {
        int[] count = {0};
        try (InputStream in = Files.newInputStream(file)) {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newSAXParser().parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    count[0]++;
                }
            });
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " could not be parsed", e);
        }
        return count[0];
    }
}
