package org.throughline.core.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What migrations do with the tree of a file. */
final class Tree {

    private Tree() {
    }

    /** The plan's element; a file of several roots has none that counts. */
    static Element plan(Document file) {
        return file.getDocumentElement();
    }

    /** The elements below one that have a name, in order. */
    static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getNodeName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** A value, whether it stands as an attribute or as an element. */
    static Optional<String> value(Element element, String name) {
        if (element.hasAttribute(name)) {
            return Optional.of(element.getAttribute(name));
        }
        return children(element, name).stream().findFirst().map(Element::getTextContent);
    }

    /** A value, which is then taken away. */
    static Optional<String> take(Element element, String name) {
        Optional<String> value = value(element, name);
        element.removeAttribute(name);
        children(element, name).forEach(element::removeChild);
        return value;
    }

    /** Adds an element at the end of another one. */
    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** An identity that depends on what it is made from, and on nothing else. */
    static String identity(String... from) {
        String seed = "https://throughline.org/model/migration/" + String.join("/", from);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Gives metamodels their new addresses, where the file declares them and within the metamodels of modules.
     *
     * @param packages old address to new
     * @param types address of a type that moved to the new one, both with the new address of its package
     */
    static void rename(Document file, Map<String, String> packages, Map<String, String> types) {
        var attributes = plan(file).getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (attribute.getNodeName().startsWith("xmlns")) {
                attribute.setNodeValue(packages.getOrDefault(attribute.getNodeValue(), attribute.getNodeValue()));
            }
        }
        for (Element metamodel : children(plan(file), "metamodels")) {
            value(metamodel, "ecore").ifPresent(text -> {
                String renamed = text;
                for (var entry : packages.entrySet()) {
                    renamed = renamed.replace(entry.getKey() + "#", entry.getValue() + "#")
                            .replace("\"" + entry.getKey() + "\"", "\"" + entry.getValue() + "\"");
                }
                for (var entry : types.entrySet()) {
                    renamed = renamed.replaceAll(Pattern.quote(entry.getKey()) + "\\b", entry.getValue());
                }
                take(metamodel, "ecore");
                add(metamodel, "ecore").setTextContent(renamed);
            });
        }
    }
}
