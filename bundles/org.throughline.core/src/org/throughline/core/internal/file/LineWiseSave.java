package org.throughline.core.internal.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

/**
 * Writes a text of several lines as an element with real line breaks, after the attributes and before the parts of its
 * object, so that a changed line is a changed line of the file too.
 */
final class LineWiseSave extends XMISaveImpl {

    /** For each object that is being written, the features whose text is to follow its attributes. */
    private final Deque<List<EStructuralFeature>> waiting = new ArrayDeque<>();

    LineWiseSave(XMLHelper helper) {
        super(helper);
    }

    @Override
    protected boolean saveFeatures(EObject object) {
        waiting.push(List.of());
        try {
            return super.saveFeatures(object);
        } finally {
            waiting.pop();
        }
    }

    @Override
    protected void saveDataTypeSingle(EObject object, EStructuralFeature feature) {
        if (helper.getValue(object, feature) instanceof String text && text.indexOf('\n') >= 0) {
            if (waiting.peek().isEmpty()) {
                waiting.pop();
                waiting.push(new ArrayList<>());
            }
            waiting.peek().add(feature);
        } else {
            super.saveDataTypeSingle(object, feature);
        }
    }

    /** Is called between the attributes and the parts. */
    @Override
    protected void processAttributeExtensions(EObject object) {
        super.processAttributeExtensions(object);
        for (EStructuralFeature feature : waiting.peek()) {
            doc.saveDataValueElement(helper.getQName(feature),
                    readable(getDatatypeValue(helper.getValue(object, feature), feature, false)));
        }
    }

    @Override
    protected void endSaveFeatures(EObject object, int elementType, String content) {
        boolean hasTexts = elementType == EMPTY_ELEMENT && !waiting.peek().isEmpty();
        super.endSaveFeatures(object, hasTexts ? 0 : elementType, content);
    }

    @Override
    protected void saveDataTypeMany(EObject object, EStructuralFeature feature) {
        var values = (List<?>) helper.getValue(object, feature);
        if (escape == null || values.contains(null)) {
            super.saveDataTypeMany(object, feature);
            return;
        }
        var type = (EDataType) feature.getEType();
        EFactory factory = type.getEPackage().getEFactoryInstance();
        for (Object value : values) {
            doc.saveDataValueElement(helper.getQName(feature),
                    readable(escape.convertText(helper.convertToString(factory, type, value))));
        }
    }

    /** Quotes need no disguise outside of attributes. */
    private static String readable(String escaped) {
        return escaped.replace("&quot;", "\"");
    }
}
