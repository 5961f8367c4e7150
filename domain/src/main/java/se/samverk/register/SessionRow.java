package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.organisation.SignInMeans;

/**
 * A session that goes on, as its owner sees it.
 *
 * @param browser empty when the browser says nothing known about itself
 * @param present whether it is the session of this very request
 */
public record SessionRow(long id, String browser, SignInMeans means, OffsetDateTime begunAt, OffsetDateTime usedAt,
        boolean present) implements Serializable {
}
