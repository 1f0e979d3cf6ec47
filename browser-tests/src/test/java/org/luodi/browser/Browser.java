package org.luodi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// A headless Chromium, and the pictures that journeys leave behind.
final class Browser implements AutoCloseable {
    static final int DESK = 1440;
    static final int PHONE = 390;
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int MOST_TABS = 60;
    private static final String AXE = axe();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /// Opens the browser; without one the journeys are skipped, unless `-Dbrowser.required=true`.
    static Browser open() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && Boolean.getBoolean("browser.required")) {
            Assertions.fail("no chromium on this machine, and the browser tests are required");
        }
        Assumptions.assumeTrue(found.isPresent(), "NO CHROMIUM: the journeys in the browser were NOT run");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, found.get());
    }

    /// A visitor at a desk; whatever the page complains of in its console is kept.
    Page visitor() {
        return visitor(DESK, 900, false);
    }

    /// A visitor with a phone in their hand: a finger instead of a mouse.
    Page visitorOnAPhone() {
        return visitor(PHONE, 844, true);
    }

    private Page visitor(int width, int height, boolean phone) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + page.url() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /// Photographs a page at both widths, light and dark.
    static void photograph(Page page, String name) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            lookThrough(page);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String theme = scheme.name().toLowerCase(java.util.Locale.ROOT);
                // Hiding the caret would leave a style on the input, which the page's own policy then complains of.
                page.screenshot(new Page.ScreenshotOptions()
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setPath(PICTURES.resolve(name + "-" + width + "-" + theme + ".png"))
                        .setFullPage(true));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, 900);
    }

    /// Scrolls to the end and back: what loads when it comes into sight is then there.
    private static void lookThrough(Page page) {
        page.evaluate("""
                async () => {
                  for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
                    window.scrollTo(0, y);
                    await new Promise(done => setTimeout(done, 40));
                  }
                }""");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("window.scrollTo(0, 0)");
    }

    /// Prints a page as people do, into a pdf beside the pictures; returns its pages.
    static int print(Page page, String name) throws IOException {
        lookThrough(page);
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPath(PICTURES.resolve(name + "-print.pdf"))
                .setPreferCSSPageSize(true));
        Matcher sheet = Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return (int) sheet.results().count();
    }

    /// What is wider than a screen of this width, which makes the whole page slide sideways; empty when nothing is.
    static List<String> tooWide(Page page, int width) {
        page.setViewportSize(width, 844);
        Object found = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth + 1 ? [] :
                  [...document.body.querySelectorAll('*')]
                    .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(one => one.outerHTML.slice(0, 120) + ' to ' + Math.round(one.getBoundingClientRect().right))
                    .slice(-8)""");
        page.setViewportSize(DESK, 900);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /// What would keep a person with a screen reader, a keyboard or weak eyes from using the page: the findings
    /// of axe that it calls serious or critical.
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        Object found = page.evaluate("""
                async () => {
                  const result = await axe.run(document, { resultTypes: ['violations'] });
                  return result.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .map(one => one.id + ': ' + one.help + ' – ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)
                      + ' [' + (node.any.concat(node.all))[0]?.message + ']').join(' | ') + ' (' + one.nodes.length + ')');
                }""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /// Presses Tab until the wanted element has the focus.
    ///
    /// @return presses, or -1 when it was not reached
    static int tabsTo(Page page, String selector) {
        for (int presses = 1; presses <= MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return presses;
            }
        }
        return -1;
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(in, "axe-core is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
