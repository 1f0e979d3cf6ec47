package org.luodi.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Texts that a spreadsheet would take for formulas come in as names and reasons, and go out in every workbook and
/// document that Luodi writes: read again by another program none of them is a formula, and figures are figures.
class FormulasOutTest extends HostileCounty {
    private static final String JANUARY = "/projects/months/2022-01";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final String PLAIN_FIGURE = "[+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?%?|[-—+]{1,2}";

    private final List<String> live = new ArrayList<>();
    private final Set<String> defused = new TreeSet<>();
    private int books;
    private int cells;
    private int figures;

    @Test
    void noTextBecomesAFormulaAndEveryFigureStaysOne() throws Exception {
        List<Payload> formulas = Payload.all().stream()
                .filter(one -> one.kind().equals("formula"))
                .toList();
        plant(formulas);
        Visitor clerk = people.get("clerk");
        String file = text("select max(file_id)::text from projects.return_file");
        List<WrittenCell> list = look("the list", clerk.get("/projects/export?month=2022-01"));
        look("the bulletin", clerk.get(JANUARY + "/bulletin.xlsx"));
        look("the bulletin before", clerk.get("/projects/months/2021-08/bulletin.xlsx"));
        List<WrittenCell> marked = look("the marked returns", clerk.get(JANUARY + "/files/" + file + "/marked"));
        look("the audit trail", people.get("auditor").get("/audit/export"));
        Answer document = clerk.get(JANUARY + "/bulletin.docx");
        require(document);
        StringBuilder words = new StringBuilder();
        WrittenCell.parts(document.bytes())
                .values()
                .forEach(part -> words.append(new String(part, StandardCharsets.UTF_8)));

        System.out.printf(
                "## formulas out: %d texts planted, %d workbooks and a document, %d cells, %d figures, %d texts defused, %d live formulas%n",
                formulas.size(), books, cells, figures, defused.size(), live.size());
        assertThat(live).isEmpty();
        // Page numbers are the only fields; whatever else a field could do, none does.
        assertThat(words.toString().replaceAll("<w:instrText[^>]*>\\s*PAGE\\s*</w:instrText>", ""))
                .doesNotContain("instrText", "fldSimple", "TargetMode=\"External\"");
        assertThat(defused).as("planted texts that come out").hasSizeGreaterThan(formulas.size() / 2);
        assertThat(list.stream().filter(cell -> cell.isFigure() && cell.text().matches("9000(?:\\.0*)?")))
                .as("the total of every planted project, unchanged")
                .hasSize(formulas.size());
        assertThat(marked.stream().filter(cell -> cell.isFigure() && cell.text().matches("-50(?:\\.0*)?")))
                .as("a figure below zero is one")
                .hasSizeGreaterThan(formulas.size() / 3);
    }

    /// A year's list and a month's returns whose names, units and remarks are formulas, and stages and views that are.
    private void plant(List<Payload> formulas) throws Exception {
        StringBuilder plan = new StringBuilder("序号,项目名称,责任单位,建设单位,建设性质,所属领域,总投资,2022年计划投资\n");
        StringBuilder sent = new StringBuilder("项目名称,总投资,年度计划投资,本月完成,累计完成,进展情况\n");
        int number = 0;
        for (Payload formula : formulas) {
            number++;
            String text = quoted(formula.text());
            String name = quoted(formula.text() + number);
            String done = number % 2 == 0 ? "8000" : "-50";
            plan.append(String.join(",", "" + number, name, "县水利局", text, "新建", text, "9000", "3000"))
                    .append('\n');
            sent.append(String.join(",", name, "9000", "3000", done, "100", text))
                    .append('\n');
        }
        Visitor clerk = people.get("clerk");
        require(clerk.postFiles("/projects/plans/2022", Map.of(), List.of(csv("file", "p.csv", plan))));
        require(clerk.postFiles(
                JANUARY + "/import", Map.of("requestId", "formulas"), List.of(csv("files", "县水利局.csv", sent))));
        awaitImports();
        String stages = "/projects/" + matters.get("{project}") + "/stages";
        for (Payload formula : formulas) {
            clerk.postForm(stages, "since=2021-09-01&stage=COMPLETED&note=" + formula.encoded());
            clerk.postForm("/projects/views", "name=" + formula.encoded());
        }
    }

    private List<WrittenCell> look(String what, Answer answer) throws Exception {
        require(answer);
        List<WrittenCell> found = WrittenCell.of(answer.bytes());
        assertThat(found).as(what).isNotEmpty();
        books++;
        for (WrittenCell cell : found) {
            cells++;
            figures += cell.isFigure() ? 1 : 0;
            String text = cell.text();
            if (cell.formula() || cell.isText() && beginsLikeOne(text)) {
                live.add(what + " " + cell.address() + ": " + text);
            }
            if (cell.isText() && text.startsWith("'") && beginsLikeOne(text.substring(1))) {
                defused.add(text);
            }
        }
        for (Map.Entry<String, byte[]> part : WrittenCell.parts(answer.bytes()).entrySet()) {
            String words = part.getKey() + new String(part.getValue(), StandardCharsets.UTF_8);
            if (words.matches("(?s).*(?:externalLink|ddeLink|TargetMode=\"External\").*")) {
                live.add(what + " " + part.getKey() + " asks elsewhere");
            }
        }
        return found;
    }

    private static boolean beginsLikeOne(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 && !text.matches(PLAIN_FIGURE);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Visitor.Part csv(String field, String name, CharSequence text) {
        return new Visitor.Part(field, name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
