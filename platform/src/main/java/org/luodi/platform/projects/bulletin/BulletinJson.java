package org.luodi.platform.projects.bulletin;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.luodi.platform.projects.metrics.Points;
import org.luodi.platform.projects.metrics.Rate;
import org.luodi.platform.projects.review.Doubt;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// The month for other programs: `bulletin.json`.
///
/// Amounts are numbers in 万元, exact. Rates are numbers in percent and gaps in 百分点, exact up to ten decimals and
/// half-up beyond, whatever the list's settings print; a gap is negative when behind. What does not exist (a rate
/// without a
/// plan) is null. `doubts` are the open ones, `answered` those that a person settled; `sent` and `expected` are numbers
/// in 万元 where an amount was sent or expected, otherwise the text, otherwise null.
public final class BulletinJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private BulletinJson() {}

    /// Writes the JSON, UTF-8, to `out`, which stays open.
    public static void write(BulletinFigures figures, OutputStream out) {
        ObjectWriteContext indented = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = JSON.createGenerator(indented, new Unclosed(out), JsonEncoding.UTF8)) {
            json.writeStartObject();
            head(json, figures);
            groups(json, "fields", figures.fields());
            groups(json, "units", figures.units());
            doubts(json, "doubts", figures.openDoubts());
            doubts(
                    json,
                    "answered",
                    figures.doubts().stream().filter(doubt -> !doubt.open()).toList());
            json.writeEndObject();
        }
    }

    private static void head(JsonGenerator json, BulletinFigures figures) {
        json.writeStringProperty("county", figures.county());
        json.writeStringProperty("month", figures.month().toString());
        json.writeBooleanProperty("provisional", figures.provisional());
        totals(json, figures.overall());
        number(json, "monthCompleted", Optional.of(figures.overall().month().wan()));
        number(json, "scheduleRate", Optional.of(figures.schedule().exchangedPercent()));
        number(
                json,
                "startRate",
                figures.starts().startRate(figures.settings().startBase()).map(Rate::exchangedPercent));
        number(json, "resumeRate", figures.starts().resumeRate().map(Rate::exchangedPercent));
        json.writeNumberProperty("notStarted", figures.notStarted().size());
        json.writeNumberProperty("startUnknown", figures.startUnknown().size());
        json.writeNumberProperty("behind", figures.behind().size());
    }

    private static void totals(JsonGenerator json, Totals totals) {
        json.writeNumberProperty("projectCount", totals.projects());
        number(json, "totalInvestment", Optional.of(totals.totalInvestment().wan()));
        number(json, "annualPlan", Optional.of(totals.annualPlan().wan()));
        number(json, "completed", Optional.of(totals.completed().wan()));
        number(json, "completionRate", totals.rate().map(Rate::exchangedPercent));
        number(json, "gap", totals.progress().gap().map(Points::difference).map(Rate::exchangedPercent));
    }

    private static void groups(JsonGenerator json, String name, List<GroupFigures> groups) {
        json.writeArrayPropertyStart(name);
        for (GroupFigures group : groups) {
            json.writeStartObject();
            json.writeStringProperty("name", group.name());
            totals(json, group.totals());
            if (name.equals("units")) {
                rank(json, group.rank());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rank(JsonGenerator json, OptionalInt rank) {
        if (rank.isPresent()) {
            json.writeNumberProperty("rank", rank.getAsInt());
        } else {
            json.writeNullProperty("rank");
        }
    }

    private static void doubts(JsonGenerator json, String name, List<Doubt> doubts) {
        json.writeArrayPropertyStart(name);
        for (Doubt doubt : doubts) {
            DoubtLine line = DoubtLine.of(doubt);
            json.writeStartObject();
            json.writeArrayPropertyStart("rules");
            line.rules().forEach(rule -> json.writeString(rule.code()));
            json.writeEndArray();
            json.writeStringProperty("unit", line.unit());
            text(json, "project", line.project());
            text(json, "file", line.file());
            text(json, "sheet", line.sheet());
            text(json, "cell", line.cell());
            value(json, "sent", line.sent());
            value(json, "expected", line.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) {
        if (text.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }

    private static void value(JsonGenerator json, String name, DoubtLine.Said said) {
        if (said.money().isPresent()) {
            number(json, name, said.money().map(money -> money.wan()));
        } else {
            text(json, name, said.text());
        }
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    /// Keeps the caller's stream open when the generator is closed.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
