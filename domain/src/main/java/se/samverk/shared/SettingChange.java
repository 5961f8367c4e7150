package se.samverk.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;

/** That somebody chose a value for a setting; the newest choice holds. Insert-only. */
@Entity
@Table(name = "setting_change")
@NamedQuery(name = "SettingChange.holding", query = """
        select c from SettingChange c where not exists (
            select n from SettingChange n where n.setting = c.setting and n.id > c.id) order by c.id""")
public class SettingChange extends Kept {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Setting setting;

    @Column(nullable = false, length = Setting.VALUE_LENGTH)
    private String chosen;

    @Column(name = "chosen_by", nullable = false, length = 120)
    private String by;

    @Column(name = "chosen_at", nullable = false)
    private OffsetDateTime at;

    protected SettingChange() {
    }

    public SettingChange(Setting setting, String chosen, String by, OffsetDateTime at) {
        this.setting = Objects.requireNonNull(setting);
        this.chosen = setting.checked(chosen);
        this.by = Objects.requireNonNull(by);
        this.at = Objects.requireNonNull(at);
    }

    public Setting getSetting() {
        return setting;
    }

    public String getChosen() {
        return chosen;
    }

    public String getBy() {
        return by;
    }

    public OffsetDateTime getAt() {
        return at;
    }
}
