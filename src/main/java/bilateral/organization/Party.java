package bilateral.organization;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Who can be represented or be a party: a country or an organization, exactly one of both. */
public record Party(@Nullable UUID country, @Nullable UUID organization) {

    public Party {
        if ((country == null) == (organization == null)) {
            throw new IllegalArgumentException("Neither or both: " + country + organization);
        }
    }
}
