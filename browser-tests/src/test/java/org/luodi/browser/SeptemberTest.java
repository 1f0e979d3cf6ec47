package org.luodi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// September 2021 of the demo county, as its people live it.
class SeptemberTest extends Journey {
    /// What the telephone said of the unit that sent nothing.
    private static final Map<String, String> LATE = Map.of("绛县连翘种植基地建设项目", "1426", "绛县乡村道路硬化建设项目", "317");

    @Test
    @Order(1)
    void theClerkDragsInAllFilesAnswersNineDoubtsAndClosesTheMonth() throws IOException {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        Browser.photograph(page, "desk");

        luodi.awaitTheYear(page);
        page.navigate(luodi.at(MONTH + "/import"));
        Browser.photograph(page, "import-empty");
        page.locator("#files")
                .setInputFiles(
                        RunningLuodi.files(RunningLuodi.returnsOf("2021-09")).toArray(Path[]::new));
        assertThat(page.locator(".import-result")).isVisible(PATIENTLY);
        assertThat(page.locator("#files-of-month h2").first()).containsText("17");
        Browser.photograph(page, "import");

        page.navigate(luodi.at(MONTH + "/doubts"));
        Locator doubts = page.locator("[data-doubt]");
        assertThat(doubts.count()).isEqualTo(9);
        Browser.photograph(page, "doubts");
        for (int i = 0; i < 9; i++) {
            answer(doubts.nth(i));
        }
        page.navigate(luodi.at(MONTH + "/doubts"));
        assertThat(page.locator("article.doubt.answered").count()).isEqualTo(9);
        Browser.photograph(page, "doubts-answered");

        page.navigate(luodi.at(MONTH));
        Browser.photograph(page, "month");
        page.locator("#close summary").click();
        page.locator("#close form button[type=submit]").click();
        assertThat(page.locator("#close")).containsText("关账");
        page.navigate(luodi.at(MONTH));
        assertThat(page.locator("#close form")).hasCount(0);
        Browser.photograph(page, "month-closed");
        assertThat(Browser.print(page, "month")).isBetween(1, 3);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void theBulletinSaysWhatTheCountyPublishedAndEveryFigureOpens() throws IOException {
        Page page = luodi.signIn(browser.visitor(), "clerk");
        page.navigate(luodi.at(MONTH + "/bulletin"));
        Locator paper = page.locator("article.paper");
        for (String figure : new String[] {"55", "106.11亿元", "29.05亿元", "10.54亿元", "36.28%", "38.72个百分点"}) {
            assertThat(paper).containsText(figure);
        }
        Browser.photograph(page, "bulletin");
        assertThat(Browser.print(page, "bulletin")).isBetween(3, 12);

        paper.locator("a.figure", new Locator.LocatorOptions().setHasText("36.28%"))
                .first()
                .click();
        Locator panel = page.locator("#panel-body");
        assertThat(panel).containsText("105400");
        assertThat(panel).containsText("290500");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/lineage-1440-light.png")));

        Download docx = page.waitForDownload(
                () -> page.locator("a[href$='bulletin.docx']").first().click());
        assertThat(Files.size(docx.path())).isGreaterThan(10_000);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void theCountyHeadReadsOpensAFigureDownToItsCellAndChangesNothing() {
        Page page = luodi.signIn(browser.visitor(), "county");
        assertThat(page.locator("main")).containsText("36.28");
        Browser.photograph(page, "desk-head");

        page.navigate(luodi.at(MONTH + "/bulletin"));
        page.locator("article.paper a.figure", new Page.LocatorOptions().setHasText("10.54亿元"))
                .first()
                .click();
        Locator panel = page.locator("#panel-body");
        assertThat(panel.locator(".formula").first()).isVisible();
        // From the county's sum to a unit's, to a project's, to the cell in the file that the unit sent.
        for (int step = 0; step < 5 && panel.locator(".source-row").count() == 0; step++) {
            String heading =
                    panel.locator("h2").innerText() + panel.locator("p").first().innerText();
            panel.locator("table.compact tbody th a").first().click();
            page.waitForCondition(() -> !heading.equals(
                    panel.locator("h2").innerText() + panel.locator("p").first().innerText()));
        }
        assertThat(panel.locator("td.sought").first()).isVisible(PATIENTLY);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/lineage-cell-1440-light.png")));

        for (String reading : new String[] {"", "/doubts", "/bulletin"}) {
            page.navigate(luodi.at(MONTH + reading));
            assertThat(page.locator("main form[method=post]:not([action='/projects/checker'])")
                            .count())
                    .as("forms of %s", reading)
                    .isZero();
        }
        page.navigate(luodi.at("/projects"));
        page.locator("table.ledger tbody th a").first().click();
        assertThat(page.locator("#panel-body").getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(browser.complaints()).isEmpty();
        for (String writing : new String[] {MONTH + "/import", "/projects/settings", "/projects/plans/2021"}) {
            Response answer = page.navigate(luodi.at(writing));
            assertThat(answer.status()).as(writing).isEqualTo(403);
        }
    }

    private void answer(Locator doubt) {
        String text = doubt.innerText();
        if (LATE.keySet().stream().noneMatch(text::contains) && !text.contains("未报")) {
            doubt.locator("form.answers button").first().click();
        } else {
            doubt.locator("details summary")
                    .filter(new Locator.FilterOptions().setHasText("填"))
                    .first()
                    .click();
            LATE.forEach((project, amount) -> doubt.getByLabel(Pattern.compile(project + ".*累计|累计.*" + project))
                    .fill(amount));
            doubt.locator("form.hand button[type=submit]").click();
        }
        assertThat(doubt.locator("article.doubt.answered")).isVisible();
    }
}
