package org.throughline.core.tests;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.Framework;
import org.throughline.model.identity.Identified;
import org.xml.sax.InputSource;

/** Makes the file of another version out of what a plan has adopted. */
final class NewerFile {

    private NewerFile() {
    }

    /** A file with the adopted framework as it was, but for what the edit does. */
    static Path of(Adoption adoption, Path file, Consumer<Framework> edit) throws IOException {
        Framework framework = framework(adoption.getBase());
        framework.setVersion("2027");
        edit.accept(framework);
        framework.eResource().save(Files.newOutputStream(file), Map.of());
        return file;
    }

    /** A framework of its own, read from text. */
    static Framework framework(String text) throws IOException {
        var resource = new XMIResourceImpl(URI.createURI("newer"));
        resource.setEncoding("UTF-8");
        resource.load(new InputSource(new StringReader(text)), Map.of());
        return (Framework) resource.getContents().get(0);
    }

    /** The part with the same identity. */
    @SuppressWarnings("unchecked")
    static <T extends Identified> T same(T part, EObject in) {
        for (var all = in.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Identified other && part.getId().equals(other.getId())) {
                return (T) other;
            }
        }
        throw new AssertionError("No part " + part.getId());
    }
}
