package org.throughline.core.internal.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.URIHandlerImpl;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.xml.sax.helpers.DefaultHandler;

/** The metamodel of one module as text and back. Its address is the metamodel's own, so that others can refer to it. */
final class ModuleMetamodel extends XMIResourceImpl {

    ModuleMetamodel(String uri) {
        super(URI.createURI(uri));
        setEncoding("UTF-8");
    }

    void read(String text) throws IOException {
        load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new HashMap<>(Map.of(
                XMLResource.OPTION_PARSER_FEATURES, Xml.PARSER_FEATURES,
                XMLResource.OPTION_PARSER_PROPERTIES, Xml.PARSER_PROPERTIES,
                XMLResource.OPTION_URI_HANDLER, new AddressesAsTheyAre())));
    }

    /** The text, the same for the same metamodel on every system. */
    String text() throws IOException {
        var out = new ByteArrayOutputStream();
        save(out, Map.of(XMLResource.OPTION_DECLARE_XML, false, Resource.OPTION_LINE_DELIMITER, "\n",
                XMLResource.OPTION_URI_HANDLER, new AddressesAsTheyAre()));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected DefaultHandler makeDefaultHandler() {
                return new SealedHandler(resource, helper, options);
            }
        };
    }

    /** Addresses of metamodels are names; shortened against each other they would be riddles. */
    private static final class AddressesAsTheyAre extends URIHandlerImpl {

        @Override
        public URI resolve(URI uri) {
            return uri.isCurrentDocumentReference() ? super.resolve(uri) : uri;
        }

        @Override
        public URI deresolve(URI uri) {
            return uri;
        }
    }
}
