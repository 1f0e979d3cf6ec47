package org.luodi.platform.projects.ledger.store;

import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The books of the years. Whoever writes anything of a year locks its book first: so writes of a year queue, and what
/// is read under the lock stays true until commit.
@Component
public class Books {
    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the year's book until the transaction ends; makes it when there is none.
    ///
    /// @return its revision
    public long lock(CountyCode county, int year) {
        jdbc.sql("insert into projects.book (county_code, year) values (:county, :year) on conflict do nothing")
                .param("county", county.value())
                .param("year", year)
                .update();
        return jdbc.sql(
                        "select revision from projects.book where county_code = :county and year = :year for no key update")
                .param("county", county.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /// Gives the locked book its next revision; nothing of the year may be written without it.
    public long advance(CountyCode county, int year) {
        return jdbc.sql("""
                update projects.book set revision = revision + 1
                where county_code = :county and year = :year returning revision
                """)
                .param("county", county.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /// The revision as committed; 0 for a year without a book.
    public long revision(CountyCode county, int year) {
        return jdbc.sql("select revision from projects.book where county_code = :county and year = :year")
                .param("county", county.value())
                .param("year", year)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Print of the file that the year's list was last read from.
    public Optional<String> planPrint(CountyCode county, int year) {
        return jdbc.sql("""
                select plan_sha256 from projects.book
                where county_code = :county and year = :year and plan_sha256 is not null
                """)
                .param("county", county.value())
                .param("year", year)
                .query(String.class)
                .optional();
    }

    public void keepPlanPrint(CountyCode county, int year, String sha256, String file) {
        jdbc.sql("""
                update projects.book set plan_sha256 = :sha, plan_file = :file
                where county_code = :county and year = :year
                """)
                .param("county", county.value())
                .param("year", year)
                .param("sha", sha256)
                .param("file", file)
                .update();
    }
}
