package bilateral.agreement;

import bilateral.organization.Party;
import bilateral.source.Citation;
import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What happened to an agreement, for all its parties or for one.
 *
 * @param date null when no source dates it
 * @param effective from when it counts, where that differs from the date
 * @param party the one party that it concerns; null when it concerns all
 * @param citations at least one
 */
public record AgreementAction(
        UUID id,
        UUID agreement,
        AgreementActionKind kind,
        @Nullable FuzzyDate date,
        @Nullable FuzzyDate effective,
        @Nullable Party party,
        @Nullable String place,
        @Nullable String note,
        List<Signatory> signatories,
        List<Citation> citations) {

    /**
     * Someone who signed or acted: an official, an office, or someone only described, and at least
     * one of these.
     *
     * @param of whom the signatory acted for; null when not stated
     */
    public record Signatory(
            @Nullable UUID official,
            @Nullable UUID position,
            @Nullable String description,
            @Nullable Party of) {}
}
