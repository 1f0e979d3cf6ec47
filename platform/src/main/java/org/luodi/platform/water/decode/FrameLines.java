package org.luodi.platform.water.decode;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.luodi.hj212.code.Command;
import org.luodi.hj212.code.SystemType;
import org.luodi.hj212.device.SpokenDialect;
import org.luodi.hj212.doubt.Doubt;
import org.luodi.hj212.frame.Frame;
import org.luodi.hj212.frame.Malformed;
import org.luodi.hj212.message.Deviation;
import org.luodi.hj212.message.Flag;
import org.luodi.hj212.message.HeaderField;
import org.luodi.hj212.message.Message;
import org.luodi.hj212.message.Refused;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes what was decoded: one JSON object a line.
///
/// Fields of the message are texts under their own names (QN, ST, CN, PW, MN, Flag, PNUM, PNO, RF), as sent.
/// Names for programs are in lower case with hyphens; explanations are for people. What is not known is null.
final class FrameLines implements Closeable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("\n")
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;
    private final ItemLines items;
    private final Words words;
    private boolean any;

    FrameLines(OutputStream out, Words words) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.items = new ItemLines(json);
        this.words = words;
    }

    void write(Malformed malformed) {
        begin(false, malformed.offset());
        reason(Words.code(malformed.fault()), words.about("frame", malformed.fault()));
        json.writeNumberProperty("faultOffset", malformed.faultOffset());
        number("length", malformed.declaredBytes());
        hex("crc", malformed.sentCrc());
        hex("crcComputed", malformed.computedCrc());
        json.writeStringProperty("excerpt", malformed.excerpt());
        json.writeEndObject();
    }

    void write(Message message, SpokenDialect spoken, List<Doubt> doubts) {
        begin(true, message.frame().offset());
        content(message, spoken, doubts);
        json.writeEndObject();
    }

    void write(Refused refused, SpokenDialect spoken, List<Doubt> doubts) {
        begin(false, refused.message().frame().offset());
        reason(Words.code(refused.fault()), words.about("message", refused.fault()));
        json.writeNumberProperty("qnRtn", refused.fault().qnRtn());
        content(refused.message(), spoken, doubts);
        json.writeEndObject();
    }

    /// Hands everything written so far to whoever waits for it, the end of its last line too.
    void flush() {
        json.flush();
    }

    @Override
    public void close() {
        if (any) {
            json.writeRaw('\n');
        }
        json.close();
    }

    private void begin(boolean accepted, long offset) {
        any = true;
        json.writeStartObject();
        json.writeBooleanProperty("accepted", accepted);
        json.writeNumberProperty("offset", offset);
    }

    private void reason(String code, String explanation) {
        json.writeStringProperty("reason", code);
        json.writeStringProperty("explanation", explanation);
    }

    private void content(Message message, SpokenDialect spoken, List<Doubt> doubts) {
        frame(message.frame());
        json.writeStringProperty("dialect", spoken.dialect().title());
        json.writeStringProperty("dialectBy", Words.code(spoken.basis()));
        for (HeaderField field : HeaderField.values()) {
            if (message.has(field)) {
                json.writeStringProperty(field.label(), message.text(field));
            }
        }
        text("system", SystemType.find(message.st()).map(SystemType::name));
        text("command", message.command().map(Command::name));
        json.writeBooleanProperty("answerWanted", message.answerWanted());
        json.writeBooleanProperty(
                "packagesNumbered",
                message.flag().filter(Flag::packagesNumbered).isPresent());
        items.write(message, spoken.dialect());
        json.writeArrayPropertyStart("doubts");
        doubts.forEach(this::doubt);
        json.writeEndArray();
    }

    private void frame(Frame frame) {
        json.writeNumberProperty("length", frame.segmentBytes());
        hex("crc", frame.crc());
        json.writeStringProperty("check", Words.code(frame.check()));
        json.writeStringProperty("tail", Words.code(frame.tail()));
    }

    private void doubt(Doubt doubt) {
        json.writeStartObject();
        json.writeStringProperty("kind", Words.code(doubt.kind()));
        if (doubt.item() != Doubt.WHOLE_MESSAGE) {
            json.writeNumberProperty("item", doubt.item());
        }
        boolean deviation = doubt.kind() == Doubt.Kind.DEVIATION;
        json.writeStringProperty("about", doubt.about());
        json.writeStringProperty(
                "explanation",
                deviation
                        ? words.about("deviation", Deviation.valueOf(doubt.about()))
                        : words.about("doubt", doubt.kind()));
        json.writeEndObject();
    }

    private void text(String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void number(String name, int number) {
        if (number >= 0) {
            json.writeNumberProperty(name, number);
        } else {
            json.writeNullProperty(name);
        }
    }

    private void hex(String name, int crc) {
        if (crc >= 0) {
            json.writeStringProperty(name, String.format("%04X", crc));
        } else {
            json.writeNullProperty(name);
        }
    }
}
