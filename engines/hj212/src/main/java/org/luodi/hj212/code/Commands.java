package org.luodi.hj212.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands of all dialects (HJ 212-2017 table 9 and its additions).
public final class Commands {
    public static final int REALTIME_DATA = 2011;
    public static final int DAY_DATA = 2031;
    public static final int DEVICE_TIME_DATA = 2041;
    public static final int MINUTE_DATA = 2051;
    public static final int HOUR_DATA = 2061;
    public static final int REQUEST_ANSWER = 9011;
    public static final int EXECUTION_RESULT = 9012;
    public static final int NOTICE_ANSWER = 9013;
    public static final int DATA_ANSWER = 9014;
    public static final int HEARTBEAT = 9015;

    private static final int NUMBERS = 10_000;
    private static final List<Command> ALL =
            ShippedTable.rows("commands.tsv").stream().map(Commands::command).toList();
    private static final @Nullable Command[] BY_NUMBER = byNumber();

    private Commands() {}

    /// Every command, as the table lists them.
    public static List<Command> all() {
        return ALL;
    }

    /// The command of a number.
    public static Optional<Command> find(int number) {
        return number >= 0 && number < NUMBERS ? Optional.ofNullable(BY_NUMBER[number]) : Optional.empty();
    }

    /// Whether there is such a command.
    public static boolean has(int number) {
        return number >= 0 && number < NUMBERS && BY_NUMBER[number] != null;
    }

    private static Command command(String[] row) {
        return new Command(
                Integer.parseInt(row[0]),
                row[1],
                Command.Sender.valueOf(row[2]),
                Command.Kind.valueOf(row[3]),
                List.of(row[4].split(",")));
    }

    private static @Nullable Command[] byNumber() {
        @Nullable Command[] commands = new @Nullable Command[NUMBERS];
        ALL.forEach(command -> commands[command.number()] = command);
        return commands;
    }
}
