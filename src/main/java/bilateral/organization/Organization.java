package bilateral.organization;

import bilateral.source.Citation;
import bilateral.source.Name;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A ministry, armed force, agency, company or international body.
 *
 * @param name the name in English, where it has one
 * @param country the country it belongs to; null when it belongs to none
 * @param citations at least one
 */
public record Organization(
        UUID id,
        String name,
        OrganizationKind kind,
        @Nullable UUID country,
        List<Name> names,
        List<Citation> citations) {}
