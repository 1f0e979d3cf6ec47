package org.luodi.browser;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A way through a Luodi of its own, step by step: what one step does, the next finds done.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {
    static final String MONTH = "/projects/months/2021-09";
    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @TempDir
    static Path scratch;

    static Browser browser;
    static RunningLuodi luodi;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Browser.open();
        luodi = RunningLuodi.start(scratch);
    }

    /// Each step answers for what was complained of in it.
    @BeforeEach
    void beginInSilence() {
        browser.complaints().clear();
    }

    @AfterAll
    static void close() throws InterruptedException {
        if (luodi != null) {
            luodi.close();
        }
        if (browser != null) {
            browser.close();
        }
    }
}
