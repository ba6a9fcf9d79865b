package bilateral.official;

import bilateral.source.Citation;
import bilateral.source.Name;

import java.util.List;
import java.util.UUID;

/**
 * A person who holds or held an office, or took part in a visit or meeting.
 *
 * @param name the name to show
 * @param sortName the name to sort by, as "Eshel, Amir"
 * @param names further names
 * @param citations at least one
 */
public record Official(
        UUID id, String name, String sortName, List<Name> names, List<Citation> citations) {}
