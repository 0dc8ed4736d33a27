package org.throughline.compare.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;

/**
 * Puts a list into an order with few moves: the most that stand in the right order already stay, and only the others are
 * moved. To move one after the other into its place would move half of a long list because one of them changed places.
 */
final class Arrangement {

    private final EList<EObject> list;
    private final List<EObject> wanted;
    private final Map<EObject, Integer> places = new IdentityHashMap<>();
    private final Set<EObject> staying;

    private Arrangement(EList<EObject> list, List<EObject> wanted) {
        this.list = list;
        this.wanted = wanted;
        for (int i = 0; i < list.size(); i++) {
            places.put(list.get(i), i);
        }
        staying = isSorted() ? places.keySet() : longest();
    }

    /**
     * Makes the list begin with what is wanted, in that order.
     *
     * @param wanted what is in the list already, and what is to come into it
     */
    static void of(EList<EObject> list, List<EObject> wanted) {
        new Arrangement(list, wanted).run();
    }

    private void run() {
        for (int i = 0; i < wanted.size(); i++) {
            EObject one = wanted.get(i);
            // what stands in the way of one that stays comes to its own place later
            while (staying.contains(one) && list.get(i) != one) {
                list.move(list.size() - 1, i);
            }
            if (i >= list.size() || list.get(i) != one) {
                if (places.containsKey(one)) {
                    list.move(i, list.indexOf(one));
                } else {
                    list.add(i, one);
                }
            }
        }
    }

    private boolean isSorted() {
        int last = -1;
        for (EObject one : wanted) {
            Integer place = places.get(one);
            if (place != null) {
                if (place < last) {
                    return false;
                }
                last = place;
            }
        }
        return true;
    }

    /** The longest row of those that stand one behind the other in both orders. */
    private Set<EObject> longest() {
        List<EObject> there = wanted.stream().filter(places::containsKey).toList();
        int[] ends = new int[there.size()];
        int[] before = new int[there.size()];
        int[] lasts = new int[there.size()];
        int length = 0;
        for (int i = 0; i < there.size(); i++) {
            int place = places.get(there.get(i));
            int at = Arrays.binarySearch(lasts, 0, length, place);
            int row = -at - 1;
            lasts[row] = place;
            ends[row] = i;
            before[i] = row == 0 ? -1 : ends[row - 1];
            length = Math.max(length, row + 1);
        }
        Set<EObject> found = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            found.add(there.get(i));
        }
        return Collections.unmodifiableSet(found);
    }
}
