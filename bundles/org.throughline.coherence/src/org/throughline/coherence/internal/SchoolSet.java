package org.throughline.coherence.internal;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.throughline.model.organization.School;

/** Some of a district's schools, in its order: quick to compare with others of the same district. It never changes. */
final class SchoolSet extends AbstractSet<School> {

    private final District district;
    private final BitSet members;
    private int hash;

    private SchoolSet(District district, BitSet members) {
        this.district = district;
        this.members = members;
    }

    /** All schools of a district. */
    static SchoolSet all(List<School> schools) {
        var numbers = new HashMap<School, Integer>();
        schools.forEach(s -> numbers.put(s, numbers.size()));
        var members = new BitSet();
        members.set(0, schools.size());
        return new SchoolSet(new District(List.copyOf(schools), numbers), members);
    }

    /** A district's schools, each with its number. */
    private record District(List<School> schools, Map<School, Integer> numbers) {
    }

    /** Those of the district that are among some. */
    SchoolSet of(Collection<School> some) {
        var chosen = new BitSet();
        some.stream().map(district.numbers()::get).filter(n -> n != null).forEach(chosen::set);
        return new SchoolSet(district, chosen);
    }

    /** Those that are in both. */
    SchoolSet with(SchoolSet other) {
        var both = (BitSet) members.clone();
        both.and(other.members);
        return new SchoolSet(district, both);
    }

    /** Those that are in one or in both. */
    SchoolSet and(SchoolSet other) {
        var either = (BitSet) members.clone();
        either.or(other.members);
        return new SchoolSet(district, either);
    }

    /** Those that are not in the other. */
    SchoolSet without(SchoolSet other) {
        var rest = (BitSet) members.clone();
        rest.andNot(other.members);
        return new SchoolSet(district, rest);
    }

    /** Whether a school is in both. */
    boolean meets(SchoolSet other) {
        return members.intersects(other.members);
    }

    /** How many are in both. */
    int common(SchoolSet other) {
        return with(other).size();
    }

    /** Tells the numbers of the schools, in order, from 0. */
    void each(IntConsumer told) {
        for (int number = members.nextSetBit(0); number >= 0; number = members.nextSetBit(number + 1)) {
            told.accept(number);
        }
    }

    /** The number of a school of the district. */
    int number(School school) {
        return district.numbers().get(school);
    }

    @Override
    public boolean contains(Object school) {
        Integer number = district.numbers().get(school);
        return number != null && members.get(number);
    }

    @Override
    public Iterator<School> iterator() {
        return members.stream().mapToObj(district.schools()::get).iterator();
    }

    @Override
    public int size() {
        return members.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchoolSet set && set.district == district ? set.members.equals(members) : super.equals(other);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = super.hashCode();
        }
        return hash;
    }

    @Override
    public boolean containsAll(Collection<?> others) {
        return others instanceof SchoolSet set && set.district == district ? set.without(this).isEmpty() : super.containsAll(others);
    }
}
