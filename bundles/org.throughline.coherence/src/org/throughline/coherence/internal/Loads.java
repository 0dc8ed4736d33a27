package org.throughline.coherence.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.throughline.api.coherence.Profile;
import org.throughline.coherence.internal.Facts.Post;
import org.throughline.coherence.internal.Facts.Reach;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Role;

/**
 * The hours that initiatives require of people. A large district has a quarter of a million kinds of people, and most of them
 * are alike: people in one role, at schools that the initiatives treat alike, are added up once.
 */
final class Loads {

    private final List<Reach> reaches;
    /** What the initiatives require that reach the same people, added up. */
    private final List<BigDecimal> hours;
    /** By the number of a school: which of the reaches include it. */
    private final BitSet[] at;
    /** By the number of a school: what kind of school it is; those that the same reaches include are of one kind. */
    private final int[] kinds;
    private final Map<Role, BitSet> forRole = new HashMap<>();
    private final Map<Integer, BitSet> forGradeAndYear = new HashMap<>();
    private final Map<BitSet, BigDecimal> sums = new HashMap<>();

    private Loads(Facts facts, List<Initiative> initiatives) {
        var together = new LinkedHashMap<Reach, BigDecimal>();
        initiatives.forEach(i -> together.merge(facts.reachOf(i), i.getHours(), BigDecimal::add));
        reaches = List.copyOf(together.keySet());
        hours = List.copyOf(together.values());
        at = new BitSet[facts.schools().size()];
        for (int i = 0; i < reaches.size(); i++) {
            int reach = i;
            reaches.get(i).schools().each(school -> {
                at[school] = at[school] == null ? new BitSet() : at[school];
                at[school].set(reach);
            });
        }
        var numbers = new HashMap<BitSet, Integer>();
        kinds = Arrays.stream(at).mapToInt(a -> a == null ? -1 : numbers.computeIfAbsent(a, n -> numbers.size())).toArray();
    }

    /**
     * Kinds of people of whom the same is required.
     *
     * @param who the first of them
     * @param hours clock hours a year, more than 0
     * @param kinds how many kinds of people they are
     */
    record Load(Profile who, BigDecimal hours, int kinds) {
    }

    /** What initiatives with hours require of people in these posts and years of work; of whom they require nothing is left out. */
    static List<Load> of(Facts facts, List<Initiative> initiatives, List<Post> posts, int... years) {
        var loads = new Loads(facts, initiatives);
        var alike = new LinkedHashMap<Alike, List<Post>>();
        // First by what is quick to compare, then those together whom the same reaches.
        var placed = new LinkedHashMap<Placed, List<Post>>();
        posts.forEach(p -> placed.computeIfAbsent(new Placed(p.role(), loads.kinds[facts.number(p.school())], facts.grades(p)), a -> new ArrayList<>()).add(p));
        placed.values().forEach(p -> alike.computeIfAbsent(loads.alike(facts, p.getFirst()), a -> new ArrayList<>()).addAll(p));
        var all = new ArrayList<Load>();
        alike.forEach((those, them) -> loads.add(those, them, years, all));
        return all;
    }

    /** The greatest, and of several the first. */
    static Optional<Load> most(List<Load> loads) {
        return loads.stream().max(Comparator.comparing(Load::hours));
    }

    /** The least. */
    static Optional<Load> least(List<Load> loads) {
        return loads.stream().min(Comparator.comparing(Load::hours));
    }

    /** A role, at a kind of school, in some grades. */
    private record Placed(Role role, int kind, GradeSet grades) {
    }

    /** What makes people alike: what reaches their role where they are, and the grades there. */
    private record Alike(Role role, BitSet reached, GradeSet grades) {
    }

    private Alike alike(Facts facts, Post post) {
        BitSet here = at[facts.number(post.school())];
        if (here == null) {
            return new Alike(post.role(), new BitSet(), GradeSet.ALL);
        }
        var both = (BitSet) here.clone();
        both.and(forRole.computeIfAbsent(post.role(), role -> those(r -> r.roles().contains(role))));
        return new Alike(post.role(), both, both.isEmpty() ? GradeSet.ALL : facts.grades(post));
    }

    private void add(Alike those, List<Post> posts, int[] years, List<Load> all) {
        if (those.reached().isEmpty()) {
            return;
        }
        for (int position : Facts.shown(those.role(), those.grades())) {
            for (int year : years) {
                var required = (BitSet) those.reached().clone();
                required.and(forGradeAndYear.computeIfAbsent(position * 100 + year, x -> those(r -> r.grades().has(position) && r.isMeant(year))));
                BigDecimal sum = sums.computeIfAbsent(required, this::sum);
                if (sum.signum() > 0) {
                    all.add(new Load(new Profile(those.role(), posts.getFirst().school(), GradeSet.grade(position), year), sum, posts.size()));
                }
            }
        }
    }

    private BitSet those(Predicate<Reach> wanted) {
        var found = new BitSet();
        for (int i = 0; i < reaches.size(); i++) {
            found.set(i, wanted.test(reaches.get(i)));
        }
        return found;
    }

    private BigDecimal sum(BitSet required) {
        return required.stream().mapToObj(hours::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
