package org.throughline.core.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.throughline.model.identity.IdentityPackage;
import org.throughline.model.plan.PrivateContent;

/**
 * What private content points to in a plan. It names a plan's objects by their identities, in whatever text a module uses for it: an
 * identity is a UUID and never a word of anybody's.
 */
final class Pointers {

    private Pointers() {
    }

    /** The outermost objects that name one of these identities, in themselves or in their parts. */
    static List<EObject> to(PrivateContent content, Collection<String> ids) {
        var wanted = Set.copyOf(ids);
        var found = new ArrayList<EObject>();
        content.getNotes().stream().filter(o -> namesAny(o, wanted)).forEach(found::add);
        content.getModules().stream().filter(o -> namesAny(o, wanted)).forEach(found::add);
        return found;
    }

    private static boolean namesAny(EObject object, Set<String> ids) {
        return names(object, ids) || object.eContents().stream().anyMatch(part -> namesAny(part, ids));
    }

    private static boolean names(EObject object, Set<String> ids) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute != IdentityPackage.Literals.IDENTIFIED__ID && attribute.getEAttributeType().getInstanceClass() == String.class) {
                Object value = object.eGet(attribute);
                if (value instanceof String text ? ids.contains(text) : value instanceof List<?> many && many.stream().anyMatch(ids::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
