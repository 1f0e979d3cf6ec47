package org.luodi.platform.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.access.UnitNames;
import org.luodi.platform.access.UnitNames.NamedUnit;
import org.luodi.platform.shell.PageView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's pages: the list of accounts, one account, a new one.
@Controller
class AccountPages {
    static final String PATH = "/admin/accounts";
    /// Accounts unused for so long are marked, to be deactivated (GB/T 22239-2019, 8.1.4.2 c).
    private static final Duration STALE = Duration.ofDays(90);

    private final ManagingAccounts managing;
    private final ObjectProvider<UnitNames> units;
    private final Clock clock;

    AccountPages(ManagingAccounts managing, ObjectProvider<UnitNames> units, Clock clock) {
        this.managing = managing;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    PageView list(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state) {
        Instant staleSince = clock.instant().minus(STALE);
        List<AccountListPage.Line> all = managing.all(actor).stream()
                .map(account -> new AccountListPage.Line(
                        account, account.active() && account.lastOfUse().isBefore(staleSince)))
                .toList();
        String sought = q.strip().toLowerCase(Locale.ROOT);
        List<AccountListPage.Line> lines = all.stream()
                .filter(line -> sought.isEmpty()
                        || line.account().actor().account().contains(sought)
                        || line.account().actor().name().toLowerCase(Locale.ROOT).contains(sought))
                .filter(line -> switch (state) {
                    case "active" -> line.account().active();
                    case "inactive" -> !line.account().active();
                    case "stale" -> line.stale();
                    default -> true;
                })
                .toList();
        return PageView.of(
                "access/accounts",
                new AccountListPage(
                        lines,
                        all.size(),
                        q.strip(),
                        state,
                        units(actor).stream()
                                .collect(Collectors.toMap(unit -> unit.id().value(), NamedUnit::name, (a, b) -> a))));
    }

    @GetMapping(PATH + "/new")
    PageView blank(Actor actor) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        return page(actor, AccountForm.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    @PostMapping(PATH)
    PageView open(Actor actor, @ModelAttribute AccountForm form) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        List<AccountForm.Fault> faults = form.faults(units(actor));
        if (!faults.isEmpty()) {
            return page(actor, form, Optional.empty(), Optional.empty(), faults).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String password = managing.open(actor, form.actor(actor.county(), units(actor)), form.external());
        return shown(actor, form.account(), Optional.of(password));
    }

    @GetMapping(PATH + "/{account}")
    PageView account(Actor actor, @PathVariable String account) {
        return shown(actor, account, Optional.empty());
    }

    @PostMapping(PATH + "/{account}")
    Object change(Actor actor, @PathVariable String account, @ModelAttribute AccountForm sent) {
        Account before = managing.find(actor, account);
        AccountForm form = new AccountForm(account, sent.name(), sent.role(), sent.unit(), sent.externalId());
        List<AccountForm.Fault> faults = form.faults(units(actor));
        if (!faults.isEmpty()) {
            return page(actor, form, Optional.of(before), Optional.empty(), faults)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        managing.change(actor, form.actor(actor.county(), units(actor)), form.external());
        return back(account);
    }

    /// The new password stands in this answer and nowhere else, so the page is no redirect.
    @PostMapping(PATH + "/{account}/password")
    PageView resetPassword(Actor actor, @PathVariable String account) {
        return shown(actor, account, Optional.of(managing.resetPassword(actor, account)));
    }

    @PostMapping(PATH + "/{account}/second-factor")
    String removeSecondFactor(Actor actor, @PathVariable String account) {
        managing.removeSecondFactor(actor, account);
        return back(account);
    }

    @PostMapping(PATH + "/{account}/active")
    String setActive(Actor actor, @PathVariable String account, @RequestParam boolean active) {
        managing.setActive(actor, account, active);
        return back(account);
    }

    @PostMapping(PATH + "/{account}/sessions")
    String endSessions(Actor actor, @PathVariable String account) {
        managing.endSessions(actor, account);
        return back(account);
    }

    private PageView shown(Actor actor, String account, Optional<String> password) {
        Account found = managing.find(actor, account);
        return page(actor, AccountForm.of(found), Optional.of(found), password, List.of());
    }

    private PageView page(
            Actor actor,
            AccountForm form,
            Optional<Account> account,
            Optional<String> password,
            List<AccountForm.Fault> faults) {
        return PageView.of(
                "access/account",
                new AccountPage(
                        form,
                        account,
                        account.map(found -> found.actor().account().equals(actor.account()))
                                .orElse(false),
                        password,
                        units(actor),
                        account.map(found -> managing.sessions(actor, found.actor().account()))
                                .orElse(List.of()),
                        account.map(found -> managing.history(actor, found.actor().account()))
                                .orElse(List.of()),
                        faults));
    }

    private List<NamedUnit> units(Actor actor) {
        return units.stream()
                .flatMap(names -> names.units(actor.county()).stream())
                .toList();
    }

    private static String back(String account) {
        return "redirect:" + PATH + "/" + account + "?done";
    }
}
