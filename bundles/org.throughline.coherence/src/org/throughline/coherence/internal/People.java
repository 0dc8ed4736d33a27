package org.throughline.coherence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.throughline.coherence.internal.Facts.Post;
import org.throughline.coherence.internal.Facts.Reach;
import org.throughline.model.organization.ExperienceBand;
import org.throughline.model.organization.Headcount;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;

/**
 * How many people an audience has, as headcounts say. Where headcounts of a role are not split by the grade, subject or
 * experience that the audience names, nobody knows; a count that a district keeps for a role, and that is missing at a school
 * where people are counted, means nobody. Counts by subject are taken to cover all subjects.
 */
final class People {

    private final Facts facts;
    private final List<Count> counts = new ArrayList<>();
    private final Map<Post, List<Integer>> atPost = new HashMap<>();
    private final Map<Role, Set<Kind>> kinds = new HashMap<>();
    private final Set<School> counted = new HashSet<>();

    People(Facts facts) {
        this.facts = facts;
        if (facts.plan().getDistrict() != null) {
            var latest = new HashMap<Key, LocalDate>();
            List<Headcount> usable = facts.plan().getDistrict().getHeadcounts().stream()
                    .filter(h -> h.getRole() != null && h.getPeople() != null && facts.schools().contains(h.getSchool())).toList();
            usable.forEach(h -> latest.merge(key(h), day(h), (a, b) -> a.isAfter(b) ? a : b));
            usable.stream().filter(h -> day(h).equals(latest.get(key(h)))).forEach(this::add);
        }
    }

    /** What tells one headcount from another; of several the latest counts. */
    private record Key(Post post, Kind kind) {
    }

    /** What a headcount is of: some people in a role, by grade and year of work, and by subject where it is not empty. */
    private record Kind(long who, String subject) {

        boolean isWithin(Kind other) {
            return !equals(other) && (who & ~other.who) == 0 && (other.subject.isEmpty() || other.subject.equals(subject));
        }
    }

    private record Count(Post post, Kind kind, int people) {
    }

    private static LocalDate day(Headcount headcount) {
        return headcount.getAsOf() == null ? LocalDate.MIN : headcount.getAsOf();
    }

    private Key key(Headcount h) {
        GradeSet grades = h.getGrades() == null ? facts.grades(h.getRole().getGrades()) : facts.grades(h.getGrades());
        return new Key(new Post(h.getRole(), h.getSchool()), new Kind(who(grades, years(h.getExperience())), subject(h.getSubject())));
    }

    private void add(Headcount headcount) {
        Key key = key(headcount);
        atPost.computeIfAbsent(key.post(), p -> new ArrayList<>()).add(counts.size());
        kinds.computeIfAbsent(key.post().role(), r -> new HashSet<>()).add(key.kind());
        counted.add(key.post().school());
        counts.add(new Count(key.post(), key.kind(), headcount.getPeople()));
    }

    /** The counts of whom an audience addresses at some schools; empty where nobody knows. */
    Optional<BitSet> of(Reach reach, String subject, SchoolSet at) {
        return of(reach.roles(), reach.grades(), years(reach.experience()), subject, at);
    }

    /** The counts of people in some roles, grades and years of work; empty where nobody knows. */
    Optional<BitSet> of(Set<Role> roles, GradeSet grades, int years, String subject, SchoolSet at) {
        var all = new BitSet();
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        for (School school : at) {
            for (Role role : roles) {
                var post = new Post(role, school);
                long who = who(grades.with(facts.grades(post)), years);
                if (who != 0 && !add(post, who, subject(subject), all)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(all);
    }

    /** Adds the counts of those meant in a post; answers whether they are known. */
    private boolean add(Post post, long who, String subject, BitSet all) {
        long here = who(facts.grades(post), years(ExperienceBand.NOT_STATED));
        long known = 0;
        for (Kind kind : kinds.getOrDefault(post.role(), Set.of())) {
            known |= isMeant(kind, here, who, subject) ? kind.who() : 0;
        }
        if (!counted.contains(post.school()) || (who & ~known) != 0) {
            return false;
        }
        List<Integer> meant = atPost.getOrDefault(post, List.of()).stream().filter(n -> isMeant(counts.get(n).kind(), here, who, subject)).toList();
        meant.forEach(all::set);
        return true;
    }

    private static boolean isMeant(Kind kind, long here, long who, String subject) {
        return (kind.who() & who) != 0 && (kind.who() & here & ~who) == 0 && (subject.isEmpty() || subject.equals(kind.subject()));
    }

    /** How many people some counts are. A count that is part of another one among them is in that already. */
    int number(BitSet some) {
        return some.stream().filter(n -> atPost.get(counts.get(n).post()).stream()
                .noneMatch(o -> some.get(o) && counts.get(n).kind().isWithin(counts.get(o).kind()))).map(n -> counts.get(n).people()).sum();
    }

    /** One bit for each of four spans of years of work: first, second, third to fifth, sixth and later. */
    static int years(ExperienceBand experience) {
        return switch (experience) {
            case NOT_STATED -> 0b1111;
            case FIRST_YEAR -> 0b0001;
            case FIRST_TWO_YEARS -> 0b0011;
            case SECOND_YEAR -> 0b0010;
            case THIRD_TO_FIFTH_YEAR -> 0b0100;
            case SIXTH_YEAR_AND_LATER -> 0b1000;
        };
    }

    /** One bit for each grade and each span of years. */
    private static long who(GradeSet grades, int years) {
        long who = 0;
        for (int position : grades.positions()) {
            who |= (long) years << 4 * position;
        }
        return who;
    }

    private static String subject(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
