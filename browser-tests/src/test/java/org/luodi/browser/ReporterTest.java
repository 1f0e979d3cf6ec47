package org.luodi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The water bureau's reporter sends the return of the month with a phone in the hand.
class ReporterTest extends Journey {
    private static final String UNIT = "县水利局";

    @BeforeAll
    static void awaitTheYear() {
        luodi.awaitTheYear(luodi.signIn(browser.visitor(), "clerk"));
    }

    @Test
    @Order(1)
    void seesTheOwnUnitAndNothingOfTheOthers() {
        Page phone = luodi.signIn(browser.visitorOnAPhone(), "water");
        assertThat(phone.locator("main")).containsText("绛县第二水源地建设项目");
        shoot(phone, "reporter-desk");

        phone.navigate(luodi.at("/projects"));
        List<String> units = phone.locator("table.ledger td.unit").allInnerTexts();
        assertThat(units).hasSize(2).containsOnly(UNIT);
        shoot(phone, "reporter-list");
        for (String page : new String[] {"", "/doubts", "/import"}) {
            phone.navigate(luodi.at(MONTH + page));
            assertThat(phone.locator("main").innerText()).as(page).doesNotContain("县交通运输局", "古绛镇", "绛县110千伏变电站");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void sendsTheReturnAndReadsWhatIsWrongWithIt() {
        Page phone = luodi.signIn(browser.visitorOnAPhone(), "water");
        phone.locator("main a[href$='/import']").first().tap();
        assertThat(phone.locator("label[for=files]")).isVisible();
        phone.locator("#files").setInputFiles(RunningLuodi.returnsOf("2021-09").resolve(UNIT + ".xlsx"));
        assertThat(phone.locator(".import-result")).isVisible(PATIENTLY);
        assertThat(phone.locator("#files-of-month .file")).hasCount(1);
        shoot(phone, "reporter-sent");

        phone.navigate(luodi.at("/"));
        Locator doubt = phone.locator(".lines li");
        assertThat(doubt).hasCount(1);
        assertThat(doubt).containsText("累计 45 低于上月累计 49");
        phone.locator(".lines a").first().tap();
        assertThat(phone.locator("[data-doubt]")).hasCount(1);
        assertThat(phone.locator("[data-doubt] td.sought")).isVisible(PATIENTLY);
        assertThat(phone.locator("main form[method=post]").count())
                .as("answers are the clerk's to give")
                .isZero();
        shoot(phone, "reporter-doubt");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void answersByCorrectingTheOwnTableAndSendingItAgain() throws IOException {
        Path corrected = Files.writeString(scratch.resolve(UNIT + ".csv"), """
                县水利局2021年1-9月项目进度(单位:万元)
                项目名称,计划总投资,年计划,本月完成投资,累计完成投资,进展情况
                绛县第二水源地建设项目,9273,3797,6,55,完成工程量的1%
                绛县农村饮水安全巩固提升项目,42543,9720,237,2120,正在办理前期手续
                """, StandardCharsets.UTF_8);
        Page phone = luodi.signIn(browser.visitorOnAPhone(), "water");
        phone.navigate(luodi.at(MONTH + "/import"));
        phone.locator("#files").setInputFiles(corrected);
        assertThat(phone.locator(".import-result").getByText("替换").first()).isVisible(PATIENTLY);
        phone.navigate(luodi.at(MONTH + "/doubts"));
        assertThat(phone.locator("[data-doubt]")).hasCount(0);
        phone.navigate(luodi.at("/"));
        assertThat(phone.locator(".own-return.sent")).isVisible();
        assertThat(phone.locator(".lines li")).hasCount(0);
        shoot(phone, "reporter-done");

        Page clerk = luodi.signIn(browser.visitor(), "clerk");
        clerk.navigate(luodi.at(MONTH + "/doubts?unit=" + UNIT));
        assertThat(clerk.locator("[data-doubt]")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(4)
    void hangsAPhotographOnTheProjectTakesItOffAndBringsItBack() throws IOException {
        Page phone = luodi.signIn(browser.visitorOnAPhone(), "water");
        phone.navigate(luodi.at("/projects?month=2021-08"));
        phone.navigate(
                luodi.at(phone.locator("table.ledger tbody th a").first().getAttribute("href")));
        Locator attachments = phone.locator("#attachments");
        assertThat(attachments.locator("label.camera")).isVisible();
        phone.locator("#attach-files").setInputFiles(photograph());
        assertThat(attachments.locator(".files li")).hasCount(1);
        // Small pictures load when they come into sight.
        attachments.locator(".files img").scrollIntoViewIfNeeded();
        phone.waitForCondition(() -> (boolean)
                phone.evaluate("document.querySelector('#attachments .files img').naturalWidth > 0"));
        assertThat(Browser.barriers(phone)).isEmpty();
        shoot(phone, "reporter-attached");

        attachments.locator("form[action$='/remove'] button").tap();
        assertThat(attachments.locator(".files li")).hasCount(0);
        attachments.locator("form[action$='/restore'] button").first().tap();
        assertThat(attachments.locator(".files li")).hasCount(1);

        phone.locator("#attach-files").setInputFiles(Files.writeString(scratch.resolve("秘密★1年.csv"), "a,b\n"));
        assertThat(attachments.locator(".notice.red")).containsText("保守国家秘密法");
        assertThat(attachments.locator(".files li")).hasCount(1);
        shoot(phone, "reporter-refused");
        // A refusal is a refusal to the console as well.
        assertThat(browser.complaints()).allMatch(words -> words.contains("422"));
    }

    private static Path photograph() throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x87, 0xb5, 0xd9), 0, 900, new Color(0xb8, 0x9b, 0x6e)));
        pen.fillRect(0, 0, 1200, 900);
        pen.setColor(new Color(0xd0, 0x7a, 0x1f));
        pen.fillRect(700, 200, 30, 500);
        pen.fillRect(500, 210, 420, 24);
        pen.dispose();
        Path file = scratch.resolve("工地.jpg");
        ImageIO.write(image, "jpeg", file.toFile());
        return file;
    }

    private static void shoot(Page phone, String name) {
        assertThat((boolean) phone.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))
                .as(name + " slides sideways")
                .isFalse();
        phone.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(Path.of("target/screenshots", name + "-390-light.png"))
                .setFullPage(true));
    }
}
