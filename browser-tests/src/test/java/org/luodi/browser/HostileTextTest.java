package org.luodi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Scripts in every text that a person can leave behind, and then every page as each of those who read them: in a real
/// browser none runs, and none gets so far that only the page's own policy stops it.
class HostileTextTest extends Journey {
    private static final Path TEXTS = Path.of("..", "platform", "src", "test", "resources", "hostile", "texts.txt");
    /// A word of every planted text that finds it again on a page.
    private static final String MARK = "alert(1)";

    private static final int LONGEST_NAME = 36;
    private static final int MOST_PAGES = 20;
    /// Where the planted texts are met soonest; the rest is found by links.
    private static final List<String> FIRST = List.of(
            "/",
            "/projects/months/2022-01/doubts",
            "/projects/months/2022-01/import",
            "/projects?month=2022-01",
            "/projects?month=2021-08",
            "/projects/months/2022-01/bulletin",
            "/projects/months/2021-08/bulletin",
            "/projects/months/2021-08/history",
            "/projects/views",
            "/admin/accounts",
            "/audit",
            "/me");
    private static final String WATCH = """
            window.addEventListener('securitypolicyviolation', found =>
              console.error('POLICY ' + found.violatedDirective + ' ' + found.blockedURI + ' ' + found.sample));
            """;

    private static final List<String> SCRIPTS = scripts();
    private static final Map<String, Integer> PLANTED = new HashMap<>();

    private static List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        try {
            String kind = "";
            for (String line : Files.readAllLines(TEXTS)) {
                if (line.matches("\\[[a-z]+]")) {
                    kind = line;
                } else if (kind.equals("[xss]") && !line.isEmpty()) {
                    scripts.add(written(line));
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return scripts;
    }

    /// The texts' own way to write what no line holds; bytes that are no text are left to others.
    private static String written(String line) {
        String text = line.replace("\\\\", "\u0001")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replaceAll("\\\\0|\\\\x..", " ");
        StringBuilder plain = new StringBuilder();
        String[] parts = text.split("\\\\u", -1);
        plain.append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            plain.append((char) Integer.parseInt(parts[i].substring(0, 4), 16)).append(parts[i].substring(4));
        }
        return plain.toString().replace('\u0001', '\\').replace("\0", " ");
    }

    private static List<String> brief() {
        return SCRIPTS.stream().filter(text -> text.length() <= LONGEST_NAME && !text.contains("\n")).toList();
    }

    @Test
    @Order(1)
    void theTextsArePlanted() {
        assertThat(SCRIPTS).hasSizeGreaterThanOrEqualTo(150);
        Page clerk = luodi.signIn(browser.visitor(), "clerk");
        luodi.awaitTheYear(clerk);
        byProjects(clerk);
        byForms(clerk);
        byFiles(clerk);
        Page admin = luodi.signIn(browser.visitor(), "admin");
        byAccounts(admin);
        System.out.println("## hostile texts planted: " + new java.util.TreeMap<>(PLANTED));
        // A change of plan, a month and a letterhead are refused for good reasons; not all of any kind are.
        assertThat(PLANTED).allSatisfy((field, taken) -> assertThat(taken).as(field).isPositive());
    }

    /// A year's list and a month's returns in which every text is one of them.
    private static void byProjects(Page clerk) {
        StringBuilder plan = new StringBuilder("绛县2022年重点建设项目计划表（单位：万元）\n序号,项目名称,责任单位,建设单位,建设性质,所属领域,总投资,2022年计划投资,备注\n");
        StringBuilder sent = new StringBuilder("2022年1月项目进度（单位：万元）\n序号,项目名称,总投资,年度计划投资,本月完成,累计完成,进展情况\n");
        int number = 0;
        for (String script : SCRIPTS) {
            number++;
            String unit = number % 3 == 0 ? script : "县水利局";
            plan.append(number).append(',').append(quoted(number + script)).append(',').append(quoted(unit)).append(',').append(quoted(script)).append(",新建,").append(quoted(script)).append(",9000,3000,").append(quoted(script)).append('\n');
            // Every fourth name is none of the list's, every fifth figure impossible: both are doubts that quote them.
            String name = number % 4 == 0 ? "另" + number + script : number + script;
            sent.append(number).append(',').append(quoted(name)).append(",9000,3000,").append(number % 5 == 0 ? 9000 : 100).append(",100,").append(quoted(script)).append('\n');
        }
        note("plan", post(clerk, "/projects/plans/2022", FormData.create().set("file", file("计划.csv", plan))));
        note("returns", post(clerk, "/projects/months/2022-01/import", FormData.create().set("requestId", "texts-1").set("files", file("县水利局.csv", sent))));
        for (String script : every(5, brief())) {
            note("names of returns", post(clerk, "/projects/months/2022-01/import", FormData.create().set("requestId", "texts-" + script.hashCode()).set("files", file(script + ".csv", "项目名称,总投资,年度计划投资,本月完成,累计完成\n另,9000,3000,100,100\n"))));
        }
    }

    /// Every field of a form sees every fifth text, and every text stands in a field; the files hold all of them.
    private static void byForms(Page clerk) {
        String project = firstProject(clerk);
        int turn = 0;
        for (String script : SCRIPTS) {
            turn++;
            switch (turn % 5) {
                case 0 -> note("restatements", post(clerk, project + "/restatements", form(
                        "of", "2021-08", "monthly", "1", "cumulative", String.valueOf(1000 + turn), "reason", script,
                        "request", "r" + turn, "year", "2021")));
                case 1 -> note("changes of plan", post(clerk, project + "/plan-changes", form(
                        "from", "2021-09", "money", String.valueOf(5000 + turn), "amount", "TOTAL", "decision", script,
                        "request", "c" + turn, "year", "2021")));
                case 2 -> note("stages", post(clerk, project + "/stages", form(
                        "since", "2021-0" + (turn % 9 + 1) + "-01", "stage", "COMPLETED", "note", script)));
                case 3 -> note("template", post(clerk, "/projects/bulletin-template", form(
                        "name", turn % 2 == 0 ? "BULLETIN" : "GROUP_LINE", "source", script)));
                default -> note("checker", post(clerk, "/projects/checker", form("text", script + " 完成率 38.62%")));
            }
        }
        for (String script : every(4, brief())) {
            note("views", post(clerk, "/projects/views", form("name", script, "now", "month=2021-08&q=" + script)));
        }
        String many = String.join(" ", SCRIPTS.subList(0, 8));
        note("letterhead", post(clerk, "/projects/letterhead", form("month", "2021-08", "issuer", many, "recipients", many, "signedBy", many, "copiedTo", many, "printedBy", many)));
        clerk.navigate(luodi.at("/projects/months/2022-01/doubts"));
        List<?> answers = (List<?>) clerk.evaluate("""
                [...document.querySelectorAll('[data-doubt]')].filter(one => one.querySelector('input[name=place]'))
                  .map(one => [one.querySelector('input[name=place]').value, one.querySelector('input[name=fingerprint]').value])""");
        assertThat(answers).isNotEmpty();
        for (Object doubt : every(1 + answers.size() / 20, answers)) {
            List<?> answer = (List<?>) doubt;
            String script = SCRIPTS.get(turn++ % SCRIPTS.size());
            note("answers", post(clerk, "/projects/months/2022-01/doubts/answer", form(
                    "place", String.valueOf(answer.get(0)), "fingerprint", String.valueOf(answer.get(1)), "choice", "ACCEPT", "reason", script, "requestId", "a" + turn)));
        }
    }

    private static String firstProject(Page clerk) {
        clerk.navigate(luodi.at("/projects?month=2021-08"));
        String link = clerk.locator("table.ledger tbody th a").first().getAttribute("href");
        return link.split("\\?")[0];
    }

    private static <T> List<T> every(int nth, List<T> all) {
        return java.util.stream.IntStream.range(0, all.size()).filter(i -> i % nth == 0).mapToObj(all::get).toList();
    }

    private static void byFiles(Page clerk) {
        String project = firstProject(clerk).replace("/projects/", "");
        byte[] picture = clerk.screenshot();
        for (String script : every(6, SCRIPTS)) {
            FormData files = FormData.create().set("kind", "project").set("id", project).set("files", new FilePayload(script + ".png", "image/png", picture));
            note("names of attachments", post(clerk, "/attachments", files));
        }
    }

    private static void byAccounts(Page admin) {
        int number = 0;
        for (String script : every(4, SCRIPTS)) {
            number++;
            if (script.length() <= 60 && script.chars().noneMatch(Character::isISOControl)) {
                note("accounts", post(admin, "/admin/accounts", form("account", "text" + number, "name", script, "role", "COUNTY_HEAD", "unit", "", "externalId", script)));
            }
        }
    }

    @Test
    @Order(2)
    void noneOfThemRunsOnAnyPageForAnybody() {
        List<String> ran = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        int shown = 0;
        for (String person : List.of("clerk", "water", "county", "admin", "auditor")) {
            Page page = watched(ran, person);
            luodi.signIn(page, person);
            Deque<String> left = new ArrayDeque<>(FIRST);
            Set<String> visited = new LinkedHashSet<>();
            while (!left.isEmpty() && visited.size() < MOST_PAGES) {
                String path = left.removeFirst();
                if (!visited.add(shape(path))) {
                    continue;
                }
                page.navigate(luodi.at(path));
                look(page, ran, person + " " + path);
                shown += page.content().contains(MARK) ? 1 : 0;
                seen.add(path.split("\\?")[0]);
                for (Object link : (List<?>) page.evaluate("[...document.links].map(one => one.href)")) {
                    String to = String.valueOf(link).replace(luodi.at(""), "").replaceAll("#.*", "");
                    // Left out: what is saved and not shown, and what leads to somewhere else.
                    if (to.startsWith("/") && !to.matches(".*(export|original|marked|bulletin\\.|sign-out|/attachments/).*")) {
                        left.addLast(to);
                    }
                }
            }
            page.context().close();
        }
        System.out.printf("## hostile texts: %d scripts planted, %d addresses, %d pages that show some, %d executed%n", SCRIPTS.size(), seen.size(), shown, ran.size());
        assertThat(ran).isEmpty();
        assertThat(shown).as("pages that show what was planted").isGreaterThan(15);
    }

    /// Of pages that differ by their numbers and questions only one is looked at.
    private static String shape(String path) {
        return path.replaceAll("\\d+", "#").replaceAll("=[^&]*", "=");
    }

    @Test
    @Order(3)
    void noneOfThemRunsOutOfAnAddress() {
        List<String> ran = new ArrayList<>();
        Page page = watched(ran, "clerk");
        luodi.signIn(page, "clerk");
        int turn = 0;
        List<String> addresses = List.of("/projects?month=2021-08&q=", "/projects?unit=", "/projects?sort=", "/projects?after=", "/projects?columns=", "/projects/views?now=", "/projects/months/2021-08/doubts?unit=", "/projects/months/2021-09/import?said=", "/projects/checker?example=", "/sign-in?as=", "/sign-in?to=");
        for (String script : every(5, SCRIPTS)) {
            String address = addresses.get(turn++ % addresses.size()) + java.net.URLEncoder.encode(script, StandardCharsets.UTF_8);
            page.navigate(luodi.at(address));
            look(page, ran, address);
        }
        assertThat(ran).isEmpty();
    }

    /// What the two steps before look with sees a text that got through, and one that only the policy stops.
    @Test
    @Order(4)
    void oneThatRanWouldBeSeen() {
        List<String> ran = new ArrayList<>();
        Page page = watched(ran, "clerk");
        page.navigate(luodi.at("/sign-in"));
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
        look(page, ran, "/sign-in");
        page.waitForTimeout(500);
        assertThat(ran).anyMatch(found -> found.startsWith("IMG onerror=alert(1)"));
        assertThat(ran).anyMatch(found -> found.startsWith("stopped by the policy only"));
        page.evaluate("() => { setTimeout(() => alert(1), 0); }");
        page.waitForTimeout(500);
        assertThat(ran).anyMatch(found -> found.startsWith("a dialog for clerk"));
    }

    private static Page watched(List<String> ran, String person) {
        Page page = browser.visitor();
        page.addInitScript(WATCH);
        page.onDialog(dialog -> {
            ran.add("a dialog for " + person + " at " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("POLICY") || message.text().contains("Content Security Policy")) {
                ran.add("stopped by the policy only, for " + person + " at " + page.url() + ": " + message.text());
            }
        });
        page.onPopup(popup -> ran.add("a window for " + person + " at " + page.url()));
        return page;
    }

    /// Touches what asks to be touched, as a person would with mouse and keyboard.
    private static void look(Page page, List<String> ran, String where) {
        page.evaluate("""
                () => {
                  for (const one of document.body.querySelectorAll('main *')) {
                    for (const kind of ['mouseover', 'focus', 'focusin', 'pointerenter', 'toggle']) {
                      one.dispatchEvent(new Event(kind, {bubbles: false}));
                    }
                  }
                }""");
        Object marks = page.evaluate("""
                () => (window.pwned ? ['the window is marked'] : []).concat(
                  [...document.querySelectorAll('*')].flatMap(one => [...one.attributes]
                    .filter(each => each.name.startsWith('on') || each.name.startsWith('hx-on')
                      || /^\\s*(java|vb)script:/i.test(each.value) && ['href', 'src', 'action', 'formaction', 'data'].includes(each.name))
                    .map(each => one.tagName + ' ' + each.name + '=' + each.value)))""");
        ((List<?>) marks).forEach(mark -> ran.add(mark + " at " + where));
    }

    private static APIResponse post(Page page, String path, FormData form) {
        form.set("_csrf", token(page));
        boolean files = path.contains("/plans/") || path.endsWith("/import") || path.equals("/attachments");
        RequestOptions options = files ? RequestOptions.create().setMultipart(form) : RequestOptions.create().setForm(form);
        return page.request().post(luodi.at(path), options.setMaxRedirects(0).setTimeout(120_000));
    }

    private static String token(Page page) {
        return page.locator("input[name=_csrf]").first().inputValue();
    }

    private static void note(String field, APIResponse answer) {
        assertThat(answer.status()).as(field + ": " + answer.url()).isLessThan(500);
        PLANTED.merge(field, answer.status() < 400 ? 1 : 0, Integer::sum);
    }

    private static FormData form(String... namesAndValues) {
        FormData form = FormData.create();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.set(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    private static FilePayload file(String name, CharSequence text) {
        return new FilePayload(name, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace("\n", " ") + '"';
    }
}
