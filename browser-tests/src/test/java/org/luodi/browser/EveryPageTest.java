package org.luodi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Every page stands on a phone, asks nothing of anybody's eyes or hands that they cannot give, and prints.
class EveryPageTest extends Journey {
    /// A bulletin with a rate that nobody can get out of its figures, and a gap that does not follow.
    private static final String FAULTY = """
            绛县2021年1—9月重点项目建设进展情况通报
            2021年，全县共安排重点项目55个，总投资106.11亿元，年度计划投资29.05亿元。1—9月份，累计完成投资10.54亿元，占年度计划的38.62%，欠序时进度36.72个百分点。
            其中：基础设施类项目20个，年度计划投资12.40亿元，完成投资4.65亿元，完成率37.50%；产业类项目35个，年度计划投资16.65亿元，完成投资5.89亿元，完成率38.53%。
            计划新开工项目31个，已开工24个，开工率77.42%，7个项目尚未开工。
            单位\t项目个数\t年度计划（万元）\t完成投资（万元）\t完成率\t排名
            古绛镇\t4\t8200\t6150\t75.00%\t1
            县水利局\t6\t30200\t12080\t40.00%\t3
            县交通运输局\t5\t41000\t14350\t36.00%\t2
            """;

    @Test
    @Order(1)
    void theDoorOpensByKeyboardAlone() {
        Page page = browser.visitor();
        page.navigate(luodi.at("/sign-in"));
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(Browser.tooWide(page, 360)).isEmpty();
        Browser.photograph(page, "sign-in");
        page.navigate(luodi.at("/sign-in"));
        assertThat(page.locator("#account")).isFocused();
        page.keyboard().type("clerk");
        assertThat(Browser.tabsTo(page, "#password")).isEqualTo(1);
        page.keyboard().type(RunningLuodi.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        assertThat(page.locator("h1")).containsText("李晓梅");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void theClerkDropsOneZipWithTheReturnsOfAllUnits() throws IOException {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        luodi.awaitTheYear(page);
        page.navigate(luodi.at(MONTH + "/import"));
        page.locator("#files").setInputFiles(zip(RunningLuodi.files(RunningLuodi.returnsOf("2021-09"))));
        assertThat(page.locator(".import-result")).isVisible(PATIENTLY);
        assertThat(page.locator("#files-of-month .file")).hasCount(17);
        assertThat(page.locator("#files-of-month h2").first()).containsText("17");
        page.navigate(luodi.at(MONTH + "/doubts"));
        assertThat(page.locator("[data-doubt]")).hasCount(9);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void everyPageIsOpenToEverybodyOnEveryScreen() {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        page.navigate(luodi.at("/projects?month=2021-09"));
        String project = page.locator("table.ledger tbody th a").nth(4).getAttribute("href");
        page.navigate(luodi.at(MONTH + "/import"));
        String file =
                page.locator("details.file[id]").first().getAttribute("id").replace("file-", "");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk-open", "/");
        pages.put("list", "/projects?month=2021-09");
        pages.put("list-filtered", "/projects?month=2021-09&lamp=RED&sort=GAP");
        pages.put("list-none", "/projects?month=2021-09&q=没有这个项目");
        pages.put("project", project);
        pages.put("months", "/projects/months");
        pages.put("month-open", MONTH);
        pages.put("month-history", MONTH + "/history");
        pages.put("import-read", MONTH + "/import");
        pages.put("file", MONTH + "/files/" + file);
        pages.put("doubts-open", MONTH + "/doubts");
        pages.put("bulletin-provisional", MONTH + "/bulletin");
        pages.put("bulletin-closed", "/projects/months/2021-08/bulletin");
        pages.put("bulletin-template", "/projects/bulletin-template");
        pages.put("letterhead", "/projects/letterhead?month=2021-09");
        pages.put("checker", "/projects/checker");
        pages.put("settings", "/projects/settings");
        pages.put("plan", "/projects/plans/2021");
        pages.put("views", "/projects/views");
        pages.put("not-found", "/projects/months/2021-09/files/987654321");
        lookAt(page, pages);
        // The one page that is not there says so in the console as well.
        assertThat(browser.complaints()).allMatch(words -> words.contains("404") && words.contains("987654321"));
    }

    @Test
    @Order(4)
    void theCheckerShowsWhatIsWrongWhereItStands() {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        page.navigate(luodi.at("/projects/checker"));
        page.locator("#text").fill(FAULTY);
        assertThat(Browser.tabsTo(page, ".checker-form button[type=submit]")).isPositive();
        page.keyboard().press("Enter");
        assertThat(page.locator(".marked.MISMATCH").first()).isVisible(PATIENTLY);
        assertThat(page.locator(".checked-text")).containsText("38.62%");
        Map<String, List<String>> barriers = new TreeMap<>();
        Map<String, List<String>> sliding = new TreeMap<>();
        look(page, "checker-findings", barriers, sliding);
        assertThat(barriers).isEmpty();
        assertThat(sliding).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void keysReachWhatEachPageIsFor() {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        page.navigate(luodi.at(MONTH + "/import"));
        assertThat(Browser.tabsTo(page, "#files")).isPositive();

        page.navigate(luodi.at(MONTH + "/doubts"));
        assertThat(Browser.tabsTo(page, "[data-doubt] form.answers button")).isPositive();
        page.keyboard().press("Enter");
        assertThat(page.locator("article.doubt.answered").first()).isVisible();
        assertThat(page.locator("[data-doubt] h3:focus")).hasCount(1);
        page.locator("article.doubt.answered .withdraw button").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("article.doubt.answered")).hasCount(0);

        page.navigate(luodi.at("/projects?month=2021-09"));
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-body h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel")).isHidden();
        assertThat(page.locator("table.ledger tbody tr:nth-child(2) th a")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(6)
    void whatIsPrintedFitsThePaper() throws IOException {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        page.navigate(luodi.at("/projects?month=2021-09"));
        assertThat(Browser.print(page, "list")).isBetween(2, 6);
        page.navigate(luodi.at(page.locator("table.ledger tbody th a").first().getAttribute("href")));
        assertThat(Browser.print(page, "project")).isBetween(1, 3);
    }

    @Test
    @Order(7)
    void whoKeepsTheHouseFindsTheWayToo() {
        Page administrator = luodi.signIn(browser.visitor(), "admin");
        Map<String, String> keeping = new LinkedHashMap<>();
        keeping.put("desk-administrator", "/");
        keeping.put("accounts", "/admin/accounts");
        keeping.put("account-new", "/admin/accounts/new");
        keeping.put("account", "/admin/accounts/water");
        keeping.put("me", "/me");
        keeping.put("second-factor", "/me/second-factor");
        lookAt(administrator, keeping);
        Page auditor = luodi.signIn(browser.visitor(), "auditor");
        Map<String, String> auditing = new LinkedHashMap<>();
        auditing.put("desk-auditor", "/");
        auditing.put("audit", "/audit");
        auditing.put("audit-none", "/audit?person=nobody-of-that-name");
        lookAt(auditor, auditing);
        assertThat(browser.complaints()).isEmpty();
    }

    private static void lookAt(Page page, Map<String, String> pages) {
        Map<String, List<String>> barriers = new TreeMap<>();
        Map<String, List<String>> sliding = new TreeMap<>();
        pages.forEach((name, address) -> {
            page.navigate(luodi.at(address));
            look(page, name, barriers, sliding);
        });
        assertThat(barriers).isEmpty();
        assertThat(sliding).isEmpty();
    }

    private static void look(Page page, String name, Map<String, List<String>> barriers, Map<String, List<String>> sliding) {
        Browser.photograph(page, name);
        List<String> found = Browser.barriers(page);
        if (!found.isEmpty()) {
            barriers.put(name, found);
        }
        for (int width : new int[] {Browser.PHONE, 360}) {
            List<String> wide = Browser.tooWide(page, width);
            if (!wide.isEmpty()) {
                sliding.put(name + " at " + width, wide);
            }
        }
    }

    private static Path zip(List<Path> files) throws IOException {
        Path zip = scratch.resolve("九月报表.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Path file : files) {
                packed.putNextEntry(new ZipEntry("九月/" + file.getFileName()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return zip;
    }
}
