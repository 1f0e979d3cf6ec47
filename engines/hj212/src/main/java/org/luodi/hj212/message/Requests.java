package org.luodi.hj212.message;

import java.time.LocalDateTime;
import org.luodi.hj212.code.SystemType;

/// What a host asks of a device, and what a device says of itself (HJ 212-2017 table 9 and Annex C). The Flag
/// asks for an answer.
///
/// @param st system code of the device
/// @param pw its password
/// @param mn its number
/// @param version of the protocol that it speaks, see [Flag]
public record Requests(int st, String pw, String mn, int version) {

    /// 1000: seconds to wait for an answer, and how often to send again.
    public MessageWriter setTimeouts(LocalDateTime now, int overTimeSeconds, int repetitions) {
        return about(1000, now)
                .item("OverTime", Integer.toString(overTimeSeconds))
                .item("ReCount", Integer.toString(repetitions));
    }

    /// 1011: what time is it at the device, or at one of its analysers?
    public MessageWriter askTime(LocalDateTime now, String factor) {
        return about(1011, now).item("PolId", factor);
    }

    /// 1012: set the clock of the device, or of one of its analysers.
    public MessageWriter setTime(LocalDateTime now, String factor) {
        return about(1012, now).item("PolId", factor).item("SystemTime", Times.seconds(now));
    }

    /// 1061: how often does it send realtime data?
    public MessageWriter askRealtimeInterval(LocalDateTime now) {
        return about(1061, now);
    }

    /// 1062: send realtime data every so many seconds, 30 to 3600.
    public MessageWriter setRealtimeInterval(LocalDateTime now, int seconds) {
        if (seconds < 30 || seconds > 3600) {
            throw new IllegalArgumentException("RtdInterval is 30 to 3600 s: " + seconds);
        }
        return about(1062, now).item("RtdInterval", Integer.toString(seconds));
    }

    /// 1063: how often does it send minute data?
    public MessageWriter askMinuteInterval(LocalDateTime now) {
        return about(1063, now);
    }

    /// 1064: send minute data every so many minutes, a divisor of 60 up to 30.
    public MessageWriter setMinuteInterval(LocalDateTime now, int minutes) {
        if (minutes < 1 || minutes > 30 || 60 % minutes != 0) {
            throw new IllegalArgumentException("MinInterval is 1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30 min: " + minutes);
        }
        return about(1064, now).item("MinInterval", Integer.toString(minutes));
    }

    /// 1072: from now on use this password.
    public MessageWriter setPassword(LocalDateTime now, String password) {
        return about(1072, now).item("NewPW", password);
    }

    /// 2011: send realtime data.
    public MessageWriter askRealtimeData(LocalDateTime now) {
        return about(2011, now);
    }

    /// 2012: stop sending realtime data.
    public MessageWriter stopRealtimeData(LocalDateTime now) {
        return about(2012, now);
    }

    /// 2021: send the state of the equipment.
    public MessageWriter askEquipmentState(LocalDateTime now) {
        return about(2021, now);
    }

    /// 2022: stop sending the state of the equipment.
    public MessageWriter stopEquipmentState(LocalDateTime now) {
        return about(2022, now);
    }

    /// 2031, 2041, 2051, 2061: send what was recorded in a period; its times are beginnings of days, minutes or
    /// hours.
    ///
    /// @param cn one of the four
    public MessageWriter askHistory(LocalDateTime now, int cn, LocalDateTime begin, LocalDateTime end) {
        if (cn != 2031 && cn != 2041 && cn != 2051 && cn != 2061) {
            throw new IllegalArgumentException("no command for history: " + cn);
        }
        return about(cn, now).item("BeginTime", Times.seconds(begin)).item("EndTime", Times.seconds(end));
    }

    /// 3011 to 3014: calibrate, sample now, clean, take a comparison sample.
    ///
    /// @param cn one of the four
    public MessageWriter control(LocalDateTime now, int cn, String factor) {
        if (cn < 3011 || cn > 3014) {
            throw new IllegalArgumentException("no command that takes a factor alone: " + cn);
        }
        return about(cn, now).item("PolId", factor);
    }

    /// 3015: keep a bottle of what is over its limit.
    public MessageWriter keepSample(LocalDateTime now) {
        return about(3015, now);
    }

    /// 3016: sample from a time of day (HHmmss) on, every so many hours.
    public MessageWriter setSampling(LocalDateTime now, String factor, String start, int hours) {
        return about(3016, now).item("PolId", factor).item("CstartTime", start).item("Ctime", Integer.toString(hours));
    }

    /// 3017, 3018, 3019: how is it sampled, how long does a sample take, what is the analyser's number?
    ///
    /// @param cn one of the three
    public MessageWriter askAnalyser(LocalDateTime now, int cn, String factor) {
        if (cn < 3017 || cn > 3019) {
            throw new IllegalArgumentException("no command that asks for a factor: " + cn);
        }
        return about(cn, now).item("PolId", factor);
    }

    /// 3020: what does the device or an analyser know under this information code?
    public MessageWriter askInformation(LocalDateTime now, String factor, String information) {
        return about(3020, now).item("PolId", factor).item("InfoId", information);
    }

    /// 3021: set a parameter of the device or an analyser.
    public MessageWriter setInformation(LocalDateTime now, String factor, String information, String value) {
        return about(3021, now)
                .item("PolId", factor)
                .item("InfoId", information)
                .item(information + "-Info", value);
    }

    /// 1013: a device asks for the time.
    public MessageWriter noticeOfClock(LocalDateTime now, String factor) {
        return about(1013, now).item("PolId", factor);
    }

    /// 2081: a device tells when it started.
    public MessageWriter noticeOfRestart(LocalDateTime now, LocalDateTime restarted) {
        return about(2081, now).item("DataTime", Times.seconds(now)).item("RestartTime", Times.seconds(restarted));
    }

    /// 9015: a device of 2025 is still there; answered by 9013.
    public MessageWriter heartbeat(LocalDateTime now) {
        return write(SystemType.INTERACTION, 9015, now);
    }

    /// Any other command, 2011 to 2111 and those of 2025 among them; its items are to be added.
    public MessageWriter about(int cn, LocalDateTime now) {
        return write(st, cn, now);
    }

    private MessageWriter write(int system, int cn, LocalDateTime now) {
        return new MessageWriter(system, cn)
                .qn(Times.milliseconds(now))
                .pw(pw)
                .mn(mn)
                .flag(Flag.ofVersion(version).wantingAnswer());
    }
}
