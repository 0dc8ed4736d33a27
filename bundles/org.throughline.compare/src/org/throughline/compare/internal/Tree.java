package org.throughline.compare.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.model.identity.Identified;

/** One version: its objects by what they go by in every version, in the order of the plan. */
final class Tree {

    /** A word to choose from, of a metamodel that a file carries along: each version has literals of its own. */
    record Word(String name) {
    }

    private final Features features;
    /** Identities that stand for the same object as another one's. */
    private final Map<String, String> aliases;
    private final Map<String, Node> nodes;
    private final List<Node> all;
    private final Map<EObject, String> nameless = new IdentityHashMap<>();

    /**
     * @param aliases identities in this version, and what the same objects go by in the others
     */
    Tree(EObject plan, Features features, Map<String, String> aliases, int expected) {
        this.features = features;
        this.aliases = aliases;
        nodes = HashMap.newHashMap(expected);
        all = new ArrayList<>(expected);
        add(new Node("plan", plan, null, null, false));
    }

    /** Owners before their parts. */
    List<Node> all() {
        return all;
    }

    Node root() {
        return all.get(0);
    }

    /** The object of that key; {@code null} if it is not in this version. */
    Node find(String key) {
        return nodes.get(key);
    }

    /** What an object of this version goes by. */
    String key(EObject object) {
        String id = id(object);
        if (id == null || !nameless.isEmpty() && nameless.containsKey(object)) {
            return object == root().object ? root().key : Objects.requireNonNullElse(nameless.get(object), "");
        }
        return object == root().object ? root().key : aliases.isEmpty() ? id : aliases.getOrDefault(id, id);
    }

    /** The keys of the parts in a feature; none if the node is {@code null}. */
    List<String> parts(Node node, EReference feature) {
        return node == null ? List.of() : keys(node, feature);
    }

    /**
     * What a feature holds: of a single one the value or the key, {@code null} if it is not set; of a list all of them.
     *
     * @param node {@code null} for an object that is not there
     */
    Object state(Node node, EStructuralFeature feature) {
        EStructuralFeature own = node == null ? null : Features.in(node.type(), feature);
        if (own instanceof EReference) {
            List<String> keys = keys(node, feature);
            return feature.isMany() ? keys : keys.isEmpty() ? null : keys.get(0);
        }
        boolean set = own != null && node.object.eIsSet(own);
        if (!feature.isMany()) {
            return set ? comparable(node.object.eGet(own)) : null;
        }
        return set ? ((List<?>) node.object.eGet(own)).stream().map(Tree::comparable).toList() : List.of();
    }

    /** The keys of what a reference leads to. */
    List<String> keys(Node node, EStructuralFeature feature) {
        EStructuralFeature own = node == null ? null : Features.in(node.type(), feature);
        Object value = own == null || !node.object.eIsSet(own) ? null : node.object.eGet(own, false);
        if (value instanceof EObject one) {
            return List.of(key(one));
        }
        if (!(value instanceof List<?> several) || several.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<String>(several.size());
        for (int i = 0; i < several.size(); i++) {
            keys.add(key((EObject) several.get(i)));
        }
        return keys;
    }

    private static Object comparable(Object value) {
        return value instanceof EEnumLiteral literal ? new Word(literal.getName()) : value;
    }

    private void add(Node node) {
        all.add(node);
        nodes.put(node.key, node);
        for (EReference feature : features.parts(node.type())) {
            if (!node.object.eIsSet(feature)) {
                continue;
            }
            Object value = node.object.eGet(feature, false);
            if (value instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    add(node((EObject) several.get(i), node, feature));
                }
            } else {
                add(node((EObject) value, node, feature));
            }
        }
    }

    private Node node(EObject object, Node owner, EReference place) {
        String id = id(object);
        String key = id == null ? null : aliases.getOrDefault(id, id);
        // a plan that is damaged may have an identity twice; it can be looked at
        boolean unnamed = key == null || nodes.containsKey(key);
        if (unnamed) {
            String start = owner.key + "/" + place.getName() + (place.isMany() ? ":" + first(object) : "");
            key = start;
            for (int i = 2; nodes.containsKey(key); i++) {
                key = start + "#" + i;
            }
            nameless.put(object, key);
        }
        return new Node(key, object, owner, place, unnamed);
    }

    /** What one of several without an identity is known by: the first of its values, such as a name. */
    private static String first(EObject object) {
        return object.eClass().getEAllAttributes().stream().filter(a -> !a.isMany() && !a.isDerived()).findFirst()
                .map((EAttribute a) -> EcoreUtil.convertToString(a.getEAttributeType(), object.eGet(a))).orElse("");
    }

    private static String id(EObject object) {
        return object instanceof Identified identified ? identified.getId() : EcoreUtil.getID(object);
    }
}
