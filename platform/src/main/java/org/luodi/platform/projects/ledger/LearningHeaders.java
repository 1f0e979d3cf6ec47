package org.luodi.platform.projects.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.AuditEntry;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.ledger.store.Contents;
import org.luodi.platform.projects.ledger.store.LearnedHeaders;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.projects.ledger.store.Periods;
import org.luodi.platform.projects.ledger.store.ReturnFile;
import org.luodi.platform.projects.ledger.store.SentFiles;
import org.luodi.platform.projects.ledger.store.SentRows;
import org.luodi.platform.projects.ledger.store.Understood;
import org.luodi.platform.projects.workbook.ReturnVocabulary;
import org.luodi.sheets.Vocabulary;
import org.luodi.standards.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Learns from a clerk which field a column means; kept for the county.
@Service
public class LearningHeaders {
    private final LearnedHeaders headers;
    private final FileReading reading;
    private final SentFiles files;
    private final SentRows rows;
    private final Contents contents;
    private final Periods periods;
    private final StandingKeeper standings;
    private final Writing writing;
    private final Scope.Scopes scopes;

    LearningHeaders(
            LearnedHeaders headers,
            FileReading reading,
            SentFiles files,
            SentRows rows,
            Contents contents,
            Periods periods,
            StandingKeeper standings,
            Writing writing,
            Scope.Scopes scopes) {
        this.headers = headers;
        this.reading = reading;
        this.files = files;
        this.rows = rows;
        this.contents = contents;
        this.periods = periods;
        this.standings = standings;
        this.writing = writing;
        this.scopes = scopes;
    }

    /// Keeps that columns under this header mean this field, and reads the files of open months that have it again.
    ///
    /// @param field name of a field of the vocabulary; empty when such columns are to be ignored
    /// @return the files that were read again
    /// @throws Refusal `projects.header.no-field`, `projects.header.blank`
    @Transactional
    public List<Long> learn(Actor actor, String header, Optional<String> field) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        String key = key(header);
        if (field.isPresent()
                && ReturnVocabulary.fields().stream()
                        .noneMatch(one -> one.name().equals(field.get()))) {
            throw new Refusal("projects.header.no-field", "no field is called " + field.get(), field.get());
        }
        List<YearMonth> open = lockOpenMonths(actor);
        Optional<String> before =
                Optional.ofNullable(headers.all(actor.county()).get(key));
        if (before.equals(Optional.of(field.orElse("")))) {
            return List.of();
        }
        headers.learn(actor.county(), key, field.orElse(""), writing.sign(actor));
        writing.note(actor, "header-learned", "header/" + key, before.orElse(""), field.orElse(""));
        return readAgain(actor, open, key);
    }

    /// Forgets what was learned of a header, and reads the files concerned again.
    @Transactional
    public List<Long> forget(Actor actor, String header) {
        actor.require(Permission.CONFIGURE_PROJECTS);
        String key = key(header);
        List<YearMonth> open = lockOpenMonths(actor);
        Optional<String> before =
                Optional.ofNullable(headers.all(actor.county()).get(key));
        if (before.isEmpty()) {
            return List.of();
        }
        headers.forget(actor.county(), key);
        writing.note(actor, "header-forgotten", "header/" + key, before.get(), "");
        return readAgain(actor, open, key);
    }

    /// What the county's clerks have taught, header to field; the empty field means: ignore.
    public Map<String, String> learned(Actor actor) {
        scopes.reading(actor);
        return headers.all(actor.county());
    }

    private static String key(String header) {
        String key = Vocabulary.normalise(header);
        if (key.isBlank()) {
            throw new Refusal("projects.header.blank", "a header without words cannot be learned", header);
        }
        return key;
    }

    /// Locks the books of all years with an open month, in their order, so that two who teach never wait for each
    /// other.
    private List<YearMonth> lockOpenMonths(Actor actor) {
        new TreeSet<>(openMonths(actor).stream().map(YearMonth::getYear).toList())
                .forEach(year -> writing.begin(actor.county(), year));
        return openMonths(actor);
    }

    private List<YearMonth> openMonths(Actor actor) {
        return periods.all(actor.county()).reversed().stream()
                .filter(period -> !period.closed())
                .map(Period::month)
                .toList();
    }

    private List<Long> readAgain(Actor actor, List<YearMonth> months, String key) {
        List<Long> again = new ArrayList<>();
        for (YearMonth month : months) {
            List<ReturnFile> concerned = files.ofMonth(actor.county(), month, false).stream()
                    .filter(file -> concerned(file, key))
                    .toList();
            if (concerned.isEmpty()) {
                continue;
            }
            FileReading.Reader reader = reading.reader(actor.county(), month.getYear());
            for (ReturnFile file : concerned) {
                readAgain(actor, file, reader);
                again.add(file.id());
            }
            writing.end(actor.county(), month);
            standings.refresh(actor.county(), month);
        }
        return again;
    }

    /// A file with such a column; or one in which no table was found for want of known headers.
    private static boolean concerned(ReturnFile file, String key) {
        boolean noTable = file.reason().equals("no-table");
        return noTable
                || file.understood().map(Understood::columns).orElse(List.of()).stream()
                        .anyMatch(column -> Vocabulary.normalise(column.title()).equals(key));
    }

    private void readAgain(Actor actor, ReturnFile file, FileReading.Reader reader) {
        ReadFile read = reader.read(file.name(), contents.of(actor.county(), file.sha256()), file.sha256());
        boolean assigned = read.unit().isEmpty() && file.unit().isPresent();
        ReadFile sent = assigned ? read.from(file.unit().orElseThrow()) : read;
        rows.drop(actor.county(), file.id());
        rows.add(actor.county(), file.id(), sent.returns());
        files.reread(actor.county(), file.id(), sent.arrival(file.month(), file.job(), writing.sign(actor)));
        writing.note(
                actor,
                "file-read-again",
                file.month() + "/file/" + file.id(),
                AuditEntry.facts("state", file.state(), "rows", file.rows()),
                AuditEntry.facts("state", sent.state(), "rows", sent.rows()));
    }
}
