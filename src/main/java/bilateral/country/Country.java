package bilateral.country;

import bilateral.source.Citation;
import bilateral.source.Name;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A state, former state, territory or union of states that can have relations.
 *
 * @param code two letters of ISO 3166-1, four of ISO 3166-3 for a former country, else {@code x-}
 *     and a word
 * @param name the name in English
 * @param kind what it is, or was when it last existed
 * @param predecessors the countries that it came from
 * @param citations at least one
 */
public record Country(
        UUID id,
        String code,
        String name,
        CountryKind kind,
        List<Name> names,
        List<Period> periods,
        List<Predecessor> predecessors,
        List<Citation> citations) {

    /**
     * A time in which the country existed, and as what.
     *
     * @param administeredBy null for none, or when not stated
     */
    public record Period(CountryKind kind, @Nullable UUID administeredBy, FuzzyPeriod period) {}

    /**
     * A country that this one came from.
     *
     * @param date when it took over; null when not stated
     */
    public record Predecessor(UUID country, @Nullable FuzzyDate date) {}
}
