package org.throughline.core.internal.file;

import java.util.Map;

import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;

/** Reads XMI with the metamodels that are registered, and looks for no other: not in files, classes or on the network. */
class SealedHandler extends SAXXMIHandler {

    SealedHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
        super(resource, helper, options);
    }

    @Override
    protected EPackage getPackageForURI(String uri) {
        EPackage found = uri == null ? null : packageRegistry.getEPackage(uri);
        if (found == null) {
            error(new PackageNotFoundException(uri, getLocation(), getLineNumber(), getColumnNumber()));
        }
        return found;
    }

    /** A class that cannot be created is like one that is not there; the caller says so. */
    @Override
    @SuppressWarnings("deprecation") // EMF calls this one unless it is told otherwise
    protected EObject createObjectFromFactory(EFactory factory, String typeName) {
        try {
            return super.createObjectFromFactory(factory, typeName);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where schemas lie is of no interest: they are never fetched. */
    @Override
    protected void handleXSISchemaLocation(String schemaLocations) {
        // not content
    }

    @Override
    protected void handleXSINoNamespaceSchemaLocation(String location) {
        // not content
    }
}
