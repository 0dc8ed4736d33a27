package org.throughline.core.internal.file;

import org.eclipse.emf.ecore.xmi.XMIException;

/** Something in a file that a save would not write again. The message is a sentence for the user. */
final class NotKept extends XMIException {

    private static final long serialVersionUID = 1L;

    NotKept(String sentence, String location, int line, int column) {
        super(sentence, location, line, column);
    }
}
