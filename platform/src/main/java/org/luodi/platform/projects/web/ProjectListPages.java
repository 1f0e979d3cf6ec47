package org.luodi.platform.projects.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.projects.ledger.ListFrame;
import org.luodi.platform.projects.ledger.ListPage;
import org.luodi.platform.projects.ledger.ProjectLists;
import org.luodi.platform.projects.ledger.ReviewingMonths;
import org.luodi.platform.projects.ledger.store.Period;
import org.luodi.platform.shell.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/// Serves the list of projects (台账): filtered, sorted, a page at a time, and its export.
@Controller
class ProjectListPages {
    static final String PATH = "/projects";

    private static final String COLUMNS_COOKIE = "luodi-columns";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int RATE_DECIMALS = 10;

    private final ProjectLists lists;
    private final ReviewingMonths months;
    private final ListWorkbook workbook;
    private final Exports exports;
    private final Clock clock;

    ProjectListPages(
            ProjectLists lists,
            ReviewingMonths months,
            ListWorkbook workbook,
            Exports exports,
            Clock clock) {
        this.lists = lists;
        this.months = months;
        this.workbook = workbook;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping(PATH)
    PageView list(Actor actor, @RequestParam MultiValueMap<String, String> words, HttpServletRequest request) {
        List<Period> held = months.periods(actor);
        ListAddress address = address(words, held);
        YearMonth month = address.month().orElseThrow();
        Optional<Period> period =
                held.stream().filter(one -> one.month().equals(month)).findFirst();
        ListPage page = period.map(known -> lists.page(actor, address.query(month), known))
                .orElseGet(() -> lists.page(actor, address.query(month)));
        ListFrame frame =
                period.map(known -> lists.frame(actor, known)).orElseGet(() -> lists.frame(actor, month));
        int decimals = frame.measure().decimals();
        return PageView.of(
                "projects/list",
                new ProjectListPage(
                        address,
                        held,
                        frame,
                        columns(address, usual(request)),
                        frame.measure().curve().at(month.getMonth()).percent(RATE_DECIMALS),
                        page.lines().stream()
                                .map(line -> ProjectLine.of(line, decimals))
                                .toList(),
                        ProjectListPage.Sums.of(page, decimals),
                        page.next()));
    }

    /// The very lines, order and columns that are seen.
    @GetMapping(PATH + "/export")
    ResponseEntity<byte[]> export(
            Actor actor, @RequestParam MultiValueMap<String, String> words, HttpServletRequest request) {
        actor.require(Permission.EXPORT_FIGURES);
        ListAddress address = address(words, months.periods(actor));
        YearMonth month = address.month().orElseThrow();
        return exports.hand(
                actor, "projects/" + month, workbook.of(actor, address.query(month), columns(address, usual(request))));
    }

    /// As it stands in the cookie: Spring would decode it, and fail for whoever wrote nonsense into it.
    private static String usual(HttpServletRequest request) {
        Cookie kept = WebUtils.getCookie(request, COLUMNS_COOKIE);
        return kept == null ? "" : kept.getValue();
    }

    /// Keeps the choice of columns in this browser.
    @PostMapping(PATH + "/columns")
    String choose(
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam MultiValueMap<String, String> words,
            HttpServletResponse response) {
        Set<ListColumn> chosen = ListColumn.read(String.join(".", column));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COLUMNS_COOKIE, ListColumn.write(chosen))
                        .path(PATH)
                        .maxAge(KEPT)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString());
        return "redirect:"
                + ListAddress.of(Addresses.words(words.getFirst("back")))
                        .withUsualColumns()
                        .link();
    }

    private ListAddress address(MultiValueMap<String, String> words, List<Period> held) {
        ListAddress address = ListAddress.of(words);
        Optional<YearMonth> latest = held.stream().map(Period::month).findFirst();
        return address.month().isPresent() ? address : address.at(latest.orElseGet(() -> YearMonth.now(clock)));
    }

    private static Set<ListColumn> columns(ListAddress address, String usual) {
        return address.columns()
                .or(() -> Optional.of(usual)
                        .filter(words -> !words.isEmpty())
                        .map(ListColumn::read)
                        .filter(found -> !found.isEmpty()))
                .orElse(ListColumn.USUAL);
    }
}
