package org.luodi.platform.access.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.luodi.platform.access.Actor;

/// Which passwords may be chosen: long, of several kinds of signs, without the person's name, and not to be guessed.
///
/// Guessing is estimated by zxcvbn, which knows 30,000 common passwords, names, rows of keys and dates.
final class PasswordPolicy {
    private static final int LONGEST = 200;
    private static final int KINDS = 3;
    /// From this length on a phrase of one kind of letters is as good.
    private static final int PHRASE = 20;
    /// Ten to this power of guesses: ten times zxcvbn's "safely unguessable", which any three words reach.
    private static final double STRONG = 9;
    /// What zxcvbn, made elsewhere, does not know to be common here.
    private static final List<String> COMMON_HERE = List.of(
            "luodi", "woaini", "woaini1314", "5201314", "1314520", "520", "1314", "mima", "wodemima", "zhongguo", "nihao");
    /// zxcvbn's time grows with the length faster than its answer changes.
    private static final int ESTIMATED = 64;

    private final int shortest;

    PasswordPolicy(int shortest) {
        this.shortest = shortest;
    }

    Optional<PasswordFault> fault(Actor actor, String password) {
        long length = password.codePoints().count();
        if (length < shortest) {
            return Optional.of(PasswordFault.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordFault.LONG);
        }
        if (length < PHRASE && kinds(password) < KINDS) {
            return Optional.of(PasswordFault.UNIFORM);
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (Stream.of(actor.account(), actor.name()).anyMatch(name -> small.contains(name.toLowerCase(Locale.ROOT)))) {
            return Optional.of(PasswordFault.NAMED);
        }
        String estimated = password.substring(0, Math.min(ESTIMATED, password.length()));
        double strength = new Zxcvbn()
                .measure(
                        estimated,
                        Stream.concat(COMMON_HERE.stream(), Stream.of(actor.account(), actor.county().value()))
                                .toList())
                .getGuessesLog10();
        return strength < STRONG ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        sign -> !Character.isLowerCase(sign) && !Character.isUpperCase(sign) && !Character.isDigit(sign))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
