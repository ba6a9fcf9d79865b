package bilateral.visit;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A journey of which several visits are the legs.
 *
 * @param title null when it is called nothing
 */
public record Trip(UUID id, @Nullable String title) {}
