package bilateral.agreement;

import bilateral.organization.Party;
import bilateral.source.Citation;
import bilateral.source.Sector;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A treaty, memorandum, pact, joint decision or the like. What happened to it is told by each
 * {@link AgreementAction}.
 *
 * @param title null when no title is known, and then there is a summary
 * @param summary null when there is a title and nothing more is told
 * @param identifiers numbers by which collections know it, each with the collection's name
 * @param links the agreements that it changes
 * @param citations at least one
 */
public record Agreement(
        UUID id,
        @Nullable String title,
        AgreementKind kind,
        @Nullable String summary,
        List<String> identifiers,
        List<Sector> sectors,
        List<PartyInRole> parties,
        List<Link> links,
        List<Citation> citations) {

    /** A party, or a territory that is covered. */
    public record PartyInRole(Party party, AgreementPartyRole role) {}

    /** What this agreement does to a related one. */
    public record Link(UUID related, AgreementLinkKind kind) {}
}
