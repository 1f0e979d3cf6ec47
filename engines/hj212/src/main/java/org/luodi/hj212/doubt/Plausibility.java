package org.luodi.hj212.doubt;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luodi.hj212.code.Command;
import org.luodi.hj212.code.Commands;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.SystemType;
import org.luodi.hj212.doubt.Doubt.Kind;
import org.luodi.hj212.frame.CheckMode;
import org.luodi.hj212.frame.LengthUnit;
import org.luodi.hj212.message.Deviation;
import org.luodi.hj212.message.Flag;
import org.luodi.hj212.message.HeaderField;
import org.luodi.hj212.message.Item;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.Times;

/// Looks at a message as a whole; its items are for [ItemPlausibility].
public final class Plausibility {
    /// How far a device's clock may be ahead.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /// How old data may be before their age is worth a word; devices send again what was not answered.
    private static final Duration AGE = Duration.ofDays(7);

    private static final int QN_LENGTH = 17;
    private static final int DATA_TIME_LENGTH = 14;

    private final Optional<LocalDateTime> now;

    private Plausibility(Optional<LocalDateTime> now) {
        this.now = now;
    }

    /// Judges messages as they arrive.
    ///
    /// @param now the host's clock in the device's zone
    public static Plausibility at(LocalDateTime now) {
        return new Plausibility(Optional.of(now));
    }

    /// Judges messages of any time, as from a file.
    public static Plausibility ofAnyTime() {
        return new Plausibility(Optional.empty());
    }

    /// Everything doubtful, first of the message, then item by item.
    public List<Doubt> of(Message message, Dialect dialect) {
        List<Doubt> doubts = new ArrayList<>();
        frame(message, doubts);
        fields(message, doubts);
        packages(message, doubts);
        times(message, doubts);
        new ItemPlausibility(message, dialect, doubts).look();
        return doubts;
    }

    private static void frame(Message message, List<Doubt> doubts) {
        if (message.frame().check() != CheckMode.STANDARD) {
            doubts.add(
                    Doubt.ofMessage(Kind.CHECK_FORGIVEN, message.frame().check().name()));
        }
        if (message.frame().lengthUnit() != LengthUnit.BYTES) {
            doubts.add(Doubt.ofMessage(Kind.LENGTH_IN_CHARACTERS, ""));
        }
        for (Deviation deviation : message.deviations()) {
            doubts.add(Doubt.ofMessage(Kind.DEVIATION, deviation.name()));
        }
    }

    private static void fields(Message message, List<Doubt> doubts) {
        if (message.command().filter(Command::isStandard).isEmpty()) {
            doubts.add(Doubt.ofMessage(Kind.COMMAND_NOT_STANDARD, message.text(HeaderField.CN)));
        }
        if (SystemType.find(message.st()).isEmpty()) {
            doubts.add(Doubt.ofMessage(Kind.SYSTEM_UNKNOWN, message.text(HeaderField.ST)));
        }
        String qn = message.text(HeaderField.QN);
        if (message.has(HeaderField.QN)
                && (qn.length() != QN_LENGTH || Times.parse(qn).isEmpty())) {
            doubts.add(Doubt.ofMessage(Kind.QN_NO_TIME, qn));
        }
    }

    private static void packages(Message message, List<Doubt> doubts) {
        boolean said = message.flag().filter(Flag::packagesNumbered).isPresent();
        boolean there = message.has(HeaderField.PNUM) || message.has(HeaderField.PNO);
        int count = message.number(HeaderField.PNUM);
        int number = message.number(HeaderField.PNO);
        if (said != there || said && (count < 1 || number < 1 || number > count)) {
            doubts.add(Doubt.ofMessage(
                    Kind.PACKAGES_WRONG, message.text(HeaderField.PNO) + "/" + message.text(HeaderField.PNUM)));
        }
    }

    private void times(Message message, List<Doubt> doubts) {
        Optional<Item> written = message.item("DataTime");
        if (written.isEmpty()) {
            if (carriesData(message)) {
                doubts.add(Doubt.ofMessage(Kind.DATA_TIME_WRONG, ""));
            }
            return;
        }
        String text = written.get().value();
        Optional<LocalDateTime> time = text.length() == DATA_TIME_LENGTH ? Times.parse(text) : Optional.empty();
        if (time.isEmpty()) {
            doubts.add(Doubt.ofMessage(Kind.DATA_TIME_WRONG, text));
            return;
        }
        clock(time.get(), text, doubts);
        if (!isBeginning(message.cn(), time.get())) {
            doubts.add(Doubt.ofMessage(Kind.TIME_NOT_AT_BEGINNING, text));
        }
    }

    private void clock(LocalDateTime time, String text, List<Doubt> doubts) {
        if (now.filter(clock -> time.isAfter(clock.plus(AHEAD))).isPresent()) {
            doubts.add(Doubt.ofMessage(Kind.TIME_IN_FUTURE, text));
        }
        if (now.filter(clock -> time.isBefore(clock.minus(AGE))).isPresent()) {
            doubts.add(Doubt.ofMessage(Kind.TIME_LONG_AGO, text));
        }
    }

    private static boolean carriesData(Message message) {
        int cn = message.cn();
        boolean data = cn >= 2000 && cn < 3000;
        for (int index = 0; data && index < message.itemCount(); index++) {
            if (message.item(index).hasCode()) {
                return true;
            }
        }
        return false;
    }

    /// DataTime of aggregates is the beginning of their period (HJ 212-2017).
    private static boolean isBeginning(int cn, LocalDateTime time) {
        boolean minute = time.getSecond() == 0;
        boolean hour = minute && time.getMinute() == 0;
        return switch (cn) {
            case Commands.MINUTE_DATA -> minute;
            case Commands.HOUR_DATA -> hour;
            case Commands.DAY_DATA, Commands.DEVICE_TIME_DATA -> hour && time.getHour() == 0;
            default -> true;
        };
    }
}
