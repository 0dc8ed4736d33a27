package org.throughline.core.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;

/** A plan is one file: whatever it names, nothing else is opened because of it, on the disk or on the network. */
final class ClosedDoor extends ExtensibleURIConverterImpl {

    @Override
    public InputStream createInputStream(URI address, Map<?, ?> options) throws IOException {
        throw new IOException("A plan leads to no other file, but this one names " + address);
    }

    @Override
    public boolean exists(URI address, Map<?, ?> options) {
        return false;
    }
}
