package org.throughline.core.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.content.ContentLibrary;
import org.throughline.api.session.PlanException;
import org.throughline.given.Given;
import org.throughline.model.framework.ContentCollection;
import org.throughline.model.framework.Framework;
import org.throughline.model.identity.ContentPart;

/** The content that ships with the program, as objects. */
final class ShippedContent {

    static final List<String> KINDS = List.of(ContentCatalog.FRAMEWORK, ContentCatalog.STANDARDS,
            ContentCatalog.RATING_SCALES, ContentCatalog.CONSENSUS_RULES, ContentCatalog.AGENDAS,
            ContentCatalog.FUND_RULES, ContentCatalog.EVIDENCE_LEVELS, ContentCatalog.LEARNING_ATTRIBUTES);

    private ShippedContent() {
    }

    static List<ContentItem> items() {
        return KINDS.stream().flatMap(k -> catalog().items(k).stream()).toList();
    }

    static ContentPart root(String kind, String key) throws PlanException {
        return library().read(catalog().item(kind, key).orElseThrow());
    }

    static Framework framework() throws PlanException {
        return (Framework) root(ContentCatalog.FRAMEWORK, "aspen2018");
    }

    /** The items of the collection that ships for a kind; the key is the kind's name. */
    static <T> List<T> collection(String kind, Class<T> type) throws PlanException {
        return ((ContentCollection) root(kind, kind)).getItems().stream().map(type::cast).toList();
    }

    static List<ContentPart> roots() throws PlanException {
        var roots = new ArrayList<ContentPart>();
        for (ContentItem item : items()) {
            roots.add(library().read(item));
        }
        return roots;
    }

    /** Every object of all content. */
    static List<EObject> objects() throws PlanException {
        var objects = new ArrayList<EObject>();
        for (ContentPart root : roots()) {
            objects.add(root);
            root.eAllContents().forEachRemaining(objects::add);
        }
        return objects;
    }

    /** Every statement of all content. */
    static List<ContentPart> statements() throws PlanException {
        return objects().stream().flatMap(o -> o instanceof ContentPart p ? Stream.of(p) : Stream.empty()).toList();
    }

    /** What to call a statement when it is found wrong. */
    static String called(ContentPart part) {
        return part.eClass().getName() + " " + Optional.ofNullable(part.getName()).orElse(part.getId());
    }

    private static ContentCatalog catalog() {
        return Given.service(ContentCatalog.class);
    }

    private static ContentLibrary library() {
        return Given.service(ContentLibrary.class);
    }
}
