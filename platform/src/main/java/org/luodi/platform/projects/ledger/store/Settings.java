package org.luodi.platform.projects.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.metrics.GapMethod;
import org.luodi.platform.projects.metrics.LampRules;
import org.luodi.platform.projects.metrics.ListSettings;
import org.luodi.platform.projects.metrics.ScheduleCurve;
import org.luodi.platform.projects.metrics.StartRateBase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the office decided about lists, views and texts.
@Component
public class Settings {
    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The settings of a year; the usual ones until somebody changes them.
    public YearSettings ofYear(CountyCode county, int year) {
        return jdbc.sql("select * from projects.year_settings where county_code = :county and year = :year")
                .param("county", county.value())
                .param("year", year)
                .query(Settings::settings)
                .optional()
                .orElseGet(YearSettings::usual);
    }

    public void keep(CountyCode county, int year, YearSettings settings, Signature by) {
        ListSettings list = settings.list();
        jdbc.sql("""
                insert into projects.year_settings (county_code, year, decimals, gap_method, curve, start_base,
                    lamp_rules, due_day, account, at)
                values (:county, :year, :decimals, :gap, :curve, :base, :lamps, :due, :account, :at)
                on conflict (county_code, year) do update
                set decimals = excluded.decimals, gap_method = excluded.gap_method, curve = excluded.curve,
                    start_base = excluded.start_base, lamp_rules = excluded.lamp_rules, due_day = excluded.due_day,
                    account = excluded.account, at = excluded.at
                """)
                .param("county", county.value())
                .param("year", year)
                .param("decimals", list.decimals())
                .param("gap", list.gapMethod().name())
                .param("curve", list.curve().text())
                .param("base", list.startBase().name())
                .param("lamps", list.lampRules().text())
                .param("due", settings.dueDay())
                .param("account", by.account())
                .param("at", by.moment())
                .update();
    }

    private static YearSettings settings(ResultSet row, int number) throws SQLException {
        return new YearSettings(
                new ListSettings(
                        row.getInt("decimals"),
                        GapMethod.valueOf(row.getString("gap_method")),
                        ScheduleCurve.parse(row.getString("curve")),
                        StartRateBase.valueOf(row.getString("start_base")),
                        LampRules.parse(row.getString("lamp_rules"))),
                row.getInt("due_day"));
    }

    /// A person's views of a page, by name.
    public List<SavedView> views(CountyCode county, String account, String page) {
        return jdbc.sql("""
                select view_id, page, name, query from projects.saved_view
                where county_code = :county and account = :account and page = :page order by name
                """)
                .param("county", county.value())
                .param("account", account)
                .param("page", page)
                .query((row, number) -> new SavedView(
                        row.getLong("view_id"), row.getString("page"), row.getString("name"), row.getString("query")))
                .list();
    }

    public void keepView(CountyCode county, String page, String name, String query, Signature by) {
        jdbc.sql("""
                insert into projects.saved_view (county_code, account, page, name, query, at)
                values (:county, :account, :page, :name, :query, :at)
                on conflict (county_code, account, page, name) do update set query = excluded.query, at = excluded.at
                """)
                .param("county", county.value())
                .param("account", by.account())
                .param("page", page)
                .param("name", name)
                .param("query", query)
                .param("at", by.moment())
                .update();
    }

    public void deleteView(CountyCode county, String account, long view) {
        jdbc.sql("""
                delete from projects.saved_view
                where county_code = :county and account = :account and view_id = :view
                """)
                .param("county", county.value())
                .param("account", account)
                .param("view", view)
                .update();
    }

    /// The latest edit of each text.
    public List<BulletinTemplate> templates(CountyCode county) {
        return jdbc.sql("""
                select distinct on (name) name, body, by, at from projects.bulletin_template
                where county_code = :county order by name, template_id desc
                """)
                .param("county", county.value())
                .query((row, number) -> new BulletinTemplate(
                        row.getString("name"),
                        row.getString("body"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void keepTemplate(CountyCode county, String name, String body, Signature by) {
        jdbc.sql("""
                insert into projects.bulletin_template (county_code, name, body, account, by, at)
                values (:county, :name, :body, :account, :by, :at)
                """)
                .param("county", county.value())
                .param("name", name)
                .param("body", body)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", by.moment())
                .update();
    }
}
