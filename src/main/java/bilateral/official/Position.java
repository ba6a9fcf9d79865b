package bilateral.official;

import bilateral.organization.Party;
import bilateral.source.Citation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * An office.
 *
 * @param organization null when it is in none, or not stated
 * @param country the country whose office it is; null when it is no country's
 * @param accreditedTo whom an envoy is sent to; empty for every other office
 * @param citations at least one
 */
public record Position(
        UUID id,
        String title,
        PositionFunction function,
        @Nullable UUID organization,
        @Nullable UUID country,
        List<OtherTitle> otherTitles,
        List<Party> accreditedTo,
        List<Citation> citations) {

    /**
     * What else the office is called.
     *
     * @param language a BCP 47 tag; null when not stated
     */
    public record OtherTitle(String title, @Nullable String language) {}
}
