package se.samverk.register;

import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.Role;

/** What somebody who gives roles can choose from. */
public record RoleChoices(List<Role> roles, List<Choice> organisations, List<Choice> collaborations,
        List<Choice> people) implements Serializable {
    /** One of them: its number and name, and a word that tells it from others of that name. */
    public record Choice(long id, String name, String note) implements Serializable {
    }
}
