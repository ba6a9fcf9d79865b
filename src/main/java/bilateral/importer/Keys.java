package bilateral.importer;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * Which record each key means: one of the file, else a country that the database has by this code.
 *
 * @param loaded what the keys of the data set became when it was last loaded
 * @param added the ids for keys that were never loaded
 * @param countries the countries of the database, by code
 */
record Keys(
        DatasetFile file,
        Map<String, Loaded> loaded,
        Map<String, UUID> added,
        Map<String, UUID> countries) {

    /** What a key became, and the digest of the record as it was then. */
    record Loaded(UUID id, byte[] digest) {}

    /** The id of a record of the file. */
    UUID id(String key) {
        Loaded known = loaded.get(key);
        UUID id = known == null ? added.get(key) : known.id();
        if (id == null) {
            throw new IllegalArgumentException(key);
        }
        return id;
    }

    /** The section that a key belongs to; null when it means nothing. */
    @Nullable Section section(String key) {
        Section section = file.section(key);
        return section == null && countries.containsKey(key) ? Section.COUNTRIES : section;
    }

    /** The id of what a key means; null when it means nothing. */
    @Nullable UUID find(String key) {
        return file.section(key) == null ? countries.get(key) : id(key);
    }

    /** Whether another data set has brought the country with this code. */
    boolean isElsewhere(String code) {
        UUID country = countries.get(code);
        return country != null && !country.equals(id(code));
    }
}
