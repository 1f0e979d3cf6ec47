package org.luodi.platform.projects.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.luodi.platform.projects.wording.DoubtWording;
import org.luodi.platform.shell.Page;
import org.luodi.standards.Money;
import org.luodi.standards.MoneyUnit;
import org.luodi.standards.Refusal;

/// How the month's pages say amounts, months, sizes and times; the words are in the messages of the module.
public record MonthWords(Page page) {
    private static final long KIB = 1024;
    private static final int RATE_DECIMALS = 2;

    /// An amount in 万元 with as many decimals as it has.
    public String money(Money amount) {
        return page.number(amount.wan(), Math.max(0, amount.wan().scale()));
    }

    /// An amount, or a dash.
    public String money(Optional<Money> amount) {
        return amount.map(this::money).orElse("—");
    }

    /// An amount in 亿元 with two decimals, for key figures.
    public String yi(Money amount) {
        return page.number(amount.in(MoneyUnit.YI_YUAN), RATE_DECIMALS);
    }

    /// A percentage or a distance in 百分点 without its unit.
    public String rate(BigDecimal percent) {
        return page.number(percent, RATE_DECIMALS);
    }

    public String rate(Optional<BigDecimal> percent) {
        return percent.map(this::rate).orElse("—");
    }

    /// 2021 年 9 月. Years are given as text: a number would be printed as 2,021.
    public String month(YearMonth month) {
        return page.text(
                "projects.month.name",
                String.valueOf(month.getYear()),
                String.valueOf(month.getMonthValue()),
                month.toString());
    }

    public String size(long bytes) {
        return bytes < KIB * KIB
                ? page.text("projects.size.kb", page.number(Math.max(1, bytes / KIB)))
                : page.text("projects.size.mb", page.number(BigDecimal.valueOf(bytes / (double) (KIB * KIB)), 1));
    }

    public String left(Duration left) {
        return left.toSeconds() < 60
                ? page.text("projects.left.seconds", Math.max(1, left.toSeconds()))
                : page.text("projects.left.minutes", left.toMinutes() + 1);
    }

    public String deadline(Deadline deadline) {
        String day = page.date(deadline.due());
        if (deadline.isToday()) {
            return page.text("projects.deadline.today", day);
        }
        String key = deadline.passed() ? "projects.deadline.passed" : "projects.deadline.ahead";
        return deadline.workingDays()
                .map(days -> page.text(key + ".days", day, days))
                .orElseGet(() -> page.text(key, day));
    }

    /// What is doubted and what an answer would do.
    public DoubtWording doubts() {
        return new DoubtWording(page::text);
    }

    /// The words of a refusal. A file that cannot be read is refused with the reader's reason at the end of the code.
    public String refusal(Refusal refusal) {
        String reason = refusal.code().substring(refusal.code().lastIndexOf('.') + 1);
        String unreadable = page.textOr("projects.unreadable." + reason, String.valueOf(refusal.getMessage()));
        return page.textOr(refusal.code(), unreadable, refusal.args().toArray());
    }
}
