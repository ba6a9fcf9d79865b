package bilateral.source;

import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

/**
 * A further name of a country, an organization or an official.
 *
 * @param language a BCP 47 tag; null when not stated
 * @param script an ISO 15924 code; null when it is the language's usual one or not stated
 * @param period when the name was in use; null when not stated
 */
public record Name(
        String name,
        NameKind kind,
        @Nullable String language,
        @Nullable String script,
        @Nullable FuzzyPeriod period) {}
