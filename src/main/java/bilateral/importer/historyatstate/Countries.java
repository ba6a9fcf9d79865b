package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.source.NameKind;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The countries that a package names: each is written once, when it is first named. */
final class Countries {

    private final Territories territories;
    private final Output output;
    private final Map<String, SequencedMap<String, String>> namesById = new LinkedHashMap<>();
    private final Set<String> written = new LinkedHashSet<>();

    Countries(Territories territories, Output output) {
        this.territories = territories;
        this.output = output;
    }

    /**
     * The code of a territory; empty when the table does not have it.
     *
     * @param name what the source calls it there; null when it isn't named
     */
    Optional<String> find(String territory, @Nullable String name, String locator) {
        return territories
                .find(territory, name)
                .map(
                        country -> {
                            write(country, locator);
                            if (name != null) {
                                namesById
                                        .computeIfAbsent(country.code(), _ -> new LinkedHashMap<>())
                                        .putIfAbsent(territory, name);
                            }
                            return country.code();
                        });
    }

    /**
     * The country that an id stands for on the days of a visit.
     *
     * @param byDays whether it is another than else, which is our conclusion
     */
    record OnDays(String code, boolean byDays) {}

    /** The country of a territory that a visit came from or went to on some days. */
    Optional<OnDays> findOn(
            String territory, @Nullable String name, @Nullable FuzzyPeriod days, String locator) {
        // A name that only one of the countries has says more than the days do.
        Optional<Territories.Country> then =
                name != null && territories.isNamed(territory, name)
                        ? Optional.empty()
                        : territories.findOn(territory, days);
        if (then.isEmpty()) {
            return find(territory, name, locator).map(code -> new OnDays(code, false));
        }
        write(then.get(), locator);
        return Optional.of(new OnDays(then.get().code(), true));
    }

    /** The United States, which every record has to do with. */
    String unitedStates(String locator) {
        write(territories.get(Territories.UNITED_STATES), locator);
        return Territories.UNITED_STATES;
    }

    /** The name that the package shows a country under. */
    String name(String code) {
        return territories.get(code).name();
    }

    private void write(Territories.Country country, String locator) {
        if (written.add(country.code())) {
            output.row(PackageTables.COUNTRIES)
                    .set("key", country.code())
                    .set("name", country.name())
                    .set("kind", country.kind())
                    .write();
            output.cite(country.code(), locator, null);
        }
    }

    /**
     * Writes the names of the countries that stand under several ids, as turkey and turkiye: each
     * id has a name of its own.
     */
    void writeNames() {
        namesById.forEach(
                (code, names) -> {
                    Set<String> others = new LinkedHashSet<>(names.values());
                    others.remove(name(code));
                    if (names.size() == 1) {
                        return;
                    }
                    int ordinal = 0;
                    for (String other : others) {
                        output.row(PackageTables.COUNTRY_NAMES)
                                .set("country", code)
                                .set("ordinal", ++ordinal)
                                .set("name", other)
                                .set("kind", NameKind.SHORT)
                                .set("language", "en")
                                .write();
                    }
                });
    }
}
