package org.luodi.hj212.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luodi.hj212.code.Command;
import org.luodi.hj212.code.Commands;
import org.luodi.hj212.frame.Frame;

/// What a segment says: a view of the decoder's buffer, good as long as its [Frame]; whoever keeps it calls
/// [#copy].
public final class Message implements Reading {
    private static final int ABSENT = -1;

    final int[] fieldFrom = new int[HeaderField.COUNT];
    final int[] fieldTo = new int[HeaderField.COUNT];
    int deviations;

    private Frame frame;
    /// Filled again for every message; the first `itemCount` count.
    private final List<Item> items = new ArrayList<>();

    private int itemCount;

    Message(Frame frame) {
        this.frame = frame;
    }

    void begin(Frame of) {
        frame = of;
        Arrays.fill(fieldFrom, ABSENT);
        deviations = 0;
        itemCount = 0;
    }

    /// A further item, to be filled.
    Item add() {
        if (itemCount == items.size()) {
            items.add(new Item());
        }
        Item item = items.get(itemCount);
        itemCount++;
        return item;
    }

    @Override
    public Message message() {
        return this;
    }

    /// The frame that carried it.
    public Frame frame() {
        return frame;
    }

    // ---- fields ----

    /// Whether the field is there, be it empty.
    public boolean has(HeaderField field) {
        return fieldFrom[field.ordinal()] >= 0;
    }

    /// The text of a field; empty when it is not there.
    public String text(HeaderField field) {
        return has(field) ? Text.of(frame.bytes(), fieldFrom[field.ordinal()], fieldTo[field.ordinal()]) : "";
    }

    /// A field as a whole number; −1 when it is none or not there.
    public int number(HeaderField field) {
        return has(field) ? Digits.whole(frame.bytes(), fieldFrom[field.ordinal()], fieldTo[field.ordinal()]) : ABSENT;
    }

    /// The number of the device; empty when there is none.
    public String mn() {
        return text(HeaderField.MN);
    }

    /// The system code (ST), −1 when it is no number.
    public int st() {
        return number(HeaderField.ST);
    }

    /// The command (CN), −1 when it is no number.
    public int cn() {
        return number(HeaderField.CN);
    }

    /// The command with its name.
    public Optional<Command> command() {
        return Commands.find(cn());
    }

    /// The Flag; devices of 2005 send none.
    public Optional<Flag> flag() {
        int bits = number(HeaderField.FLAG);
        return bits >= 0 && bits <= 255 ? Optional.of(new Flag(bits)) : Optional.empty();
    }

    /// Whether the sender waits for an answer.
    public boolean answerWanted() {
        return flag().filter(Flag::answerWanted).isPresent();
    }

    // ---- items ----

    /// How many items the CP area has.
    public int itemCount() {
        return itemCount;
    }

    /// An item, from 0.
    public Item item(int index) {
        if (index >= itemCount) {
            throw new IndexOutOfBoundsException("item " + index + " of " + itemCount);
        }
        return items.get(index);
    }

    /// The first item of that name.
    public Optional<Item> item(String name) {
        for (int index = 0; index < itemCount; index++) {
            if (items.get(index).isNamed(name)) {
                return Optional.of(items.get(index));
            }
        }
        return Optional.empty();
    }

    /// The value of the first item of that name; empty when there is none.
    public String value(String name) {
        return item(name).map(Item::value).orElse("");
    }

    // ---- the rest ----

    /// What it does against the standard.
    public Set<Deviation> deviations() {
        Set<Deviation> found = EnumSet.noneOf(Deviation.class);
        for (Deviation deviation : Deviation.values()) {
            if ((deviations & deviation.bit()) != 0) {
                found.add(deviation);
            }
        }
        return found;
    }

    /// The same message in bytes of its own, to be kept.
    public Message copy() {
        return new MessageReader().read(frame.copy()).message();
    }

    /// The segment as text.
    @Override
    public String toString() {
        return frame.toString();
    }
}
