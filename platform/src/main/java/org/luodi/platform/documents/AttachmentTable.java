package org.luodi.platform.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luodi.platform.access.Actor;
import org.luodi.platform.documents.admission.FileKind;
import org.luodi.platform.documents.images.Taken;
import org.luodi.platform.kernel.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `documents.attachment`, and the bytes in `documents.content`.
@Repository
class AttachmentTable {
    private static final String COLUMNS = """
            attachment_id, place_kind, place_id, unit, name, kind, label, size, width, height, taken_at, latitude,
            longitude, account, by, at, removed_account, removed_by, removed_at
            """;

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is new of an attachment.
    ///
    /// @param print of the bytes as sent, by which the same file is known when it comes again
    record Arrival(
            AttachmentKey place,
            String unit,
            String name,
            FileKind kind,
            AttachmentLabel label,
            String print,
            byte[] bytes,
            byte @Nullable [] thumbnail,
            Optional<Attachment.Shape> shape) {
        @Override
        public String toString() {
            return place + " " + name;
        }
    }

    /// Makes writers of one place wait for each other, so that counts and repetitions are seen.
    void lock(CountyCode county, AttachmentKey place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 7))")
                .param("place", county.value() + "/" + place.kind() + "/" + place.id())
                .query((row, number) -> true)
                .single();
    }

    long add(Actor actor, Arrival arrival, Instant at) {
        Optional<Taken> taken = arrival.shape().map(Attachment.Shape::taken);
        long id = jdbc.sql("""
                insert into documents.attachment (county_code, place_kind, place_id, unit, name, kind, label, size, print,
                    width, height, taken_at, latitude, longitude, account, by, at)
                values (:county, :placeKind, :placeId, :unit, :name, :kind, :label, :size, :print,
                    :width, :height, :takenAt, :latitude, :longitude, :account, :by, :at)
                returning attachment_id
                """)
                .param("county", actor.county().value())
                .param("placeKind", arrival.place().kind())
                .param("placeId", arrival.place().id())
                .param("unit", arrival.unit())
                .param("name", arrival.name())
                .param("kind", arrival.kind().name())
                .param("label", arrival.label().name())
                .param("size", arrival.bytes().length)
                .param("print", arrival.print())
                .param("width", arrival.shape().map(Attachment.Shape::width).orElse(null))
                .param("height", arrival.shape().map(Attachment.Shape::height).orElse(null))
                .param("takenAt", taken.flatMap(Taken::at).orElse(null))
                .param(
                        "latitude",
                        taken.flatMap(Taken::place).map(Taken.Place::latitude).orElse(null))
                .param(
                        "longitude",
                        taken.flatMap(Taken::place).map(Taken.Place::longitude).orElse(null))
                .param("account", actor.account())
                .param("by", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into documents.content (county_code, attachment_id, unit, bytes, thumbnail)
                values (:county, :id, :unit, :bytes, :thumbnail)
                """)
                .param("county", actor.county().value())
                .param("id", id)
                .param("unit", arrival.unit())
                .param("bytes", arrival.bytes())
                .param("thumbnail", arrival.thumbnail())
                .update();
        return id;
    }

    Optional<Attachment> find(CountyCode county, long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from documents.attachment where county_code = :county and attachment_id = :id")
                .param("county", county.value())
                .param("id", id)
                .query(AttachmentTable::attachment)
                .optional();
    }

    /// What hangs on a thing, oldest first; and what was removed since a moment.
    List<Attachment> of(CountyCode county, AttachmentKey place, Instant removedSince) {
        return jdbc.sql("select " + COLUMNS + """
                 from documents.attachment
                where county_code = :county and place_kind = :kind and place_id = :id
                    and (removed_at is null or removed_at > :since)
                order by attachment_id
                """)
                .param("county", county.value())
                .param("kind", place.kind())
                .param("id", place.id())
                .param("since", removedSince.atOffset(ZoneOffset.UTC))
                .query(AttachmentTable::attachment)
                .list();
    }

    /// The hanging attachment that was sent with these very bytes.
    Optional<Long> same(CountyCode county, AttachmentKey place, String print) {
        return jdbc.sql("""
                select attachment_id from documents.attachment where county_code = :county and place_kind = :kind
                    and place_id = :id and print = :print and removed_at is null
                """)
                .param("county", county.value())
                .param("kind", place.kind())
                .param("id", place.id())
                .param("print", print)
                .query(Long.class)
                .optional();
    }

    byte[] bytes(CountyCode county, long id) {
        return Objects.requireNonNull(
                jdbc.sql("select bytes from documents.content where county_code = :county and attachment_id = :id")
                        .param("county", county.value())
                        .param("id", id)
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    Optional<byte[]> thumbnail(CountyCode county, long id) {
        return jdbc.sql("""
                select thumbnail from documents.content
                where county_code = :county and attachment_id = :id and thumbnail is not null
                """)
                .param("county", county.value())
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /// Marks an attachment as removed, or as hanging again when `at` is empty.
    void remove(Actor actor, long id, Optional<Instant> at) {
        jdbc.sql("""
                update documents.attachment set removed_account = :account, removed_by = :by, removed_at = :at
                where county_code = :county and attachment_id = :id
                """)
                .param("county", actor.county().value())
                .param("id", id)
                .param("account", at.map(ignored -> actor.account()).orElse(null))
                .param("by", at.map(ignored -> actor.name()).orElse(null))
                .param("at", at.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /// Wipes the bytes of what was removed before a moment; the lines that say so stay.
    int wipe(Instant removedBefore) {
        return jdbc.sql("""
                delete from documents.content c using documents.attachment a
                where a.county_code = c.county_code and a.attachment_id = c.attachment_id and a.removed_at < :before
                """)
                .param("before", removedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        @Nullable Double latitude = row.getObject("latitude", Double.class);
        @Nullable Double longitude = row.getObject("longitude", Double.class);
        @Nullable Integer width = row.getObject("width", Integer.class);
        Taken taken = new Taken(
                Optional.ofNullable(row.getObject("taken_at", LocalDateTime.class)),
                latitude == null || longitude == null
                        ? Optional.empty()
                        : Optional.of(new Taken.Place(latitude, longitude)));
        return new Attachment(
                row.getLong("attachment_id"),
                new AttachmentKey(row.getString("place_kind"), row.getString("place_id")),
                row.getString("unit"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                AttachmentLabel.valueOf(row.getString("label")),
                row.getLong("size"),
                width == null
                        ? Optional.empty()
                        : Optional.of(new Attachment.Shape(width, row.getInt("height"), taken)),
                by(row, "account", "by", "at").orElseThrow(),
                by(row, "removed_account", "removed_by", "removed_at"));
    }

    private static Optional<Attachment.By> by(ResultSet row, String account, String name, String at)
            throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
        return moment == null
                ? Optional.empty()
                : Optional.of(new Attachment.By(row.getString(account), row.getString(name), moment.toInstant()));
    }
}
