package se.samverk.statement.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import se.samverk.shared.Language;
import se.samverk.statement.StatementPage;

/**
 * Order to publish a statement.
 *
 * @param edition the edition that was changed, 0 for the portal's own words; a newer one is not overwritten
 */
public record PublishStatement(@NotNull StatementPage page, @NotNull Language language, int edition,
        @NotNull Map<String, String> texts) {
}
