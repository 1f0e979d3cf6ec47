package org.luodi.hj212.doubt;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.luodi.hj212.doubt.Doubt.Kind;
import org.luodi.hj212.message.HeaderField;
import org.luodi.hj212.message.Message;

/// Remembers the last messages with a DataTime and tells when one comes again, or comes again with other values.
/// Devices repeat what was not answered in time, so a repetition is nothing bad; a contradiction is.
///
/// Not for use by two threads at once.
public final class Repetitions {
    private final int remembered;
    private final Map<Key, Integer> contents = new LinkedHashMap<>();

    private record Key(String mn, int cn, String dataTime, String part) {}

    /// @param remembered most messages that are remembered; the oldest is forgotten first
    public Repetitions(int remembered) {
        this.remembered = remembered;
    }

    /// Looks at a message and remembers it.
    public Optional<Doubt> of(Message message) {
        String dataTime = message.value("DataTime");
        if (dataTime.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(message.mn(), message.cn(), dataTime, message.text(HeaderField.PNO));
        int content = content(message);
        Integer before = contents.putIfAbsent(key, content);
        if (before != null) {
            return Optional.of(Doubt.ofMessage(
                    before.intValue() == content ? Kind.REPEATED : Kind.CONTRADICTED, key.mn + " " + dataTime));
        }
        if (contents.size() > remembered) {
            contents.remove(contents.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /// What the items say; QN and Flag may differ between two sendings.
    private static int content(Message message) {
        int hash = 1;
        for (int index = 0; index < message.itemCount(); index++) {
            hash = 31 * hash + message.item(index).toString().hashCode();
        }
        return Arrays.hashCode(new int[] {hash, message.itemCount()});
    }
}
