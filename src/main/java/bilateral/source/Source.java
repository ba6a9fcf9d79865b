package bilateral.source;

import bilateral.time.FuzzyDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was read.
 *
 * @param title what it is called, or what it is where it has no title of its own
 * @param publisher null when not stated
 * @param url null when no address is known
 * @param published null when not stated
 * @param retrieved the day it was read from the web or an archive; null when not recorded
 * @param language a BCP 47 tag; null when not stated
 * @param licence null when none is stated
 * @param note null when nothing else is said of it
 */
public record Source(
        UUID id,
        SourceKind kind,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable FuzzyDate published,
        @Nullable LocalDate retrieved,
        @Nullable String language,
        @Nullable String licence,
        @Nullable String note) {}
