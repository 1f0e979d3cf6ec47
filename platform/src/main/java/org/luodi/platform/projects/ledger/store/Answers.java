package org.luodi.platform.projects.ledger.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.kernel.CountyCode;
import org.luodi.platform.projects.domain.FigureField;
import org.luodi.platform.projects.domain.Origin;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.review.Answer;
import org.luodi.platform.projects.review.Place;
import org.luodi.standards.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The answers to doubts, one row an answer and one row a taking back; never changed.
@Component
public class Answers {
    private static final String WITHDRAWN = "WITHDRAWN";

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record KeptCorrection(long project, String field, BigDecimal wan) {}

    /// Keeps an answer.
    public long add(CountyCode county, YearMonth month, Answer answer, String requestId, Signature by) {
        List<KeptCorrection> corrections = answer.corrections().stream()
                .map(one -> new KeptCorrection(
                        one.project().value(), one.field().name(), one.money().wan()))
                .toList();
        return insert(county, month, answer.place(), requestId, by)
                .param("kind", answer.kind().name())
                .param("corrections", Json.of(corrections))
                .param("match", answer.match().map(ProjectId::value).orElse(null))
                .param("keepFile", answer.keepRow().map(Origin::file).orElse(null))
                .param("keepSheet", answer.keepRow().map(Origin::sheet).orElse(null))
                .param("keepCell", answer.keepRow().map(Origin::cell).orElse(null))
                .param("reason", answer.reason())
                .param("fingerprint", answer.fingerprint())
                .query(Long.class)
                .single();
    }

    /// Keeps that the answer at a place was taken back.
    public void withdraw(CountyCode county, YearMonth month, Place place, String requestId, Signature by) {
        insert(county, month, place, requestId, by)
                .param("kind", WITHDRAWN)
                .param("corrections", "[]")
                .param("match", null)
                .param("keepFile", null)
                .param("keepSheet", null)
                .param("keepCell", null)
                .param("reason", "")
                .param("fingerprint", "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec insert(
            CountyCode county, YearMonth month, Place place, String requestId, Signature by) {
        return jdbc.sql("""
                insert into projects.answer (county_code, month, request_id, place_key, place_project, place_unit,
                    place_name, kind, corrections, match, keep_file, keep_sheet, keep_cell, reason, fingerprint,
                    account, by, at)
                values (:county, :month, :request, :placeKey, :placeProject, :placeUnit,
                    :placeName, :kind, cast(:corrections as jsonb), cast(:match as bigint), :keepFile, :keepSheet,
                    :keepCell, :reason, :fingerprint, :account, :by, :at)
                returning answer_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .param("request", requestId)
                .param("placeKey", place.key())
                .param(
                        "placeProject",
                        place instanceof Place.OfProject of ? of.project().value() : null)
                .param(
                        "placeUnit",
                        switch (place) {
                            case Place.OfProject ignored -> null;
                            case Place.OfUnknown of -> of.unit();
                            case Place.OfUnit of -> of.unit();
                        })
                .param("placeName", place instanceof Place.OfUnknown of ? of.name() : null)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", by.moment());
    }

    public Optional<GivenAnswer> byRequest(CountyCode county, String requestId) {
        return jdbc.sql("select * from projects.answer where county_code = :county and request_id = :request")
                .param("county", county.value())
                .param("request", requestId)
                .query(Answers::given)
                .optional();
    }

    /// The answers in force of a month: at each place the latest, unless it was taken back.
    public List<Answer> inForce(CountyCode county, YearMonth month) {
        return jdbc
                .sql("""
                select distinct on (place_key) * from projects.answer
                where county_code = :county and month = :month order by place_key, answer_id desc
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(Answers::given)
                .list()
                .stream()
                .flatMap(given -> given.answer().stream())
                .toList();
    }

    /// All answers of a month, oldest first.
    public List<GivenAnswer> all(CountyCode county, YearMonth month) {
        return jdbc.sql("""
                select * from projects.answer where county_code = :county and month = :month order by answer_id
                """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query(Answers::given)
                .list();
    }

    private static GivenAnswer given(ResultSet row, int number) throws SQLException {
        Place place = place(row);
        String kind = row.getString("kind");
        String reason = row.getString("reason");
        String by = row.getString("by");
        return new GivenAnswer(
                row.getLong("answer_id"),
                place,
                kind.equals(WITHDRAWN) ? Optional.empty() : Optional.of(answer(row, place)),
                reason,
                by,
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Place place(ResultSet row) throws SQLException {
        Long project = row.getObject("place_project", Long.class);
        if (project != null) {
            return new Place.OfProject(new ProjectId(project));
        }
        String unit = row.getString("place_unit");
        String name = row.getString("place_name");
        return name == null ? new Place.OfUnit(unit) : new Place.OfUnknown(unit, name);
    }

    private static Answer answer(ResultSet row, Place place) throws SQLException {
        String keepFile = row.getString("keep_file");
        String keepSheet = row.getString("keep_sheet");
        String keepCell = row.getString("keep_cell");
        return new Answer(
                place,
                Answer.Kind.valueOf(row.getString("kind")),
                Json.list(row.getString("corrections"), KeptCorrection.class).stream()
                        .map(kept -> new Answer.Correction(
                                new ProjectId(kept.project()),
                                FigureField.valueOf(kept.field()),
                                Money.ofWan(kept.wan())))
                        .toList(),
                Optional.ofNullable(row.getObject("match", Long.class)).map(ProjectId::new),
                keepFile == null ? Optional.empty() : Optional.of(Origin.of(keepFile, keepSheet, keepCell)),
                row.getString("reason"),
                row.getString("fingerprint"),
                row.getString("by"));
    }
}
