package org.luodi.platform.water.decode;

import java.math.BigDecimal;
import java.util.Optional;
import org.luodi.hj212.code.DataFlag;
import org.luodi.hj212.code.Dialect;
import org.luodi.hj212.code.Factor;
import org.luodi.hj212.code.ItemField;
import org.luodi.hj212.code.Parameter;
import org.luodi.hj212.code.ReturnCode;
import org.luodi.hj212.code.Unit;
import org.luodi.hj212.message.Item;
import org.luodi.hj212.message.Message;
import tools.jackson.core.JsonGenerator;

/// Writes the items of a message: `key` and `value` as sent; `name` and `unit` by the tables of the standard;
/// `number` exact; `milligramsPerLitre` where the standard's unit is another one than that of the limits for water.
final class ItemLines {
    private static final String STANDARD = "HJ 212-2017 ";

    private final JsonGenerator json;

    ItemLines(JsonGenerator json) {
        this.json = json;
    }

    void write(Message message, Dialect dialect) {
        json.writeArrayPropertyStart("items");
        for (int index = 0; index < message.itemCount(); index++) {
            Item item = message.item(index);
            json.writeStartObject();
            json.writeStringProperty("key", item.name());
            json.writeNumberProperty("group", item.group());
            if (item.hasCode()) {
                coded(item, dialect);
            } else {
                parameter(item);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coded(Item item, Dialect dialect) {
        Optional<Factor> factor = item.factor(dialect);
        Optional<ItemField> field = item.field();
        json.writeStringProperty("code", item.code());
        json.writeStringProperty("field", item.suffix());
        text("name", factor.map(Factor::name));
        text("fieldName", field.map(ItemField::name));
        json.writeStringProperty("value", item.text());
        Optional<Unit> unit = factor.flatMap(found -> field.flatMap(found::unit));
        text("unit", unit.map(Unit::name));
        if (field.filter(found -> found.unit() != ItemField.UnitOf.NONE).isPresent()) {
            item.decimal().ifPresent(number -> amount(number, unit));
        }
        if (item.hasSuffix("Flag")) {
            text("meaning", DataFlag.find(item.value()).map(DataFlag::name));
        }
        factor.ifPresent(found -> json.writeStringProperty("source", STANDARD + found.source()));
    }

    private void amount(BigDecimal number, Optional<Unit> unit) {
        json.writeName("number");
        json.writeNumber(number);
        unit.filter(other -> other.quantity().equals(Unit.MILLIGRAM_PER_LITRE.quantity())
                        && other.symbol().endsWith("/L")
                        && !other.equals(Unit.MILLIGRAM_PER_LITRE))
                .ifPresent(other -> {
                    json.writeName("milligramsPerLitre");
                    json.writeNumber(other.convert(number, Unit.MILLIGRAM_PER_LITRE));
                });
    }

    private void parameter(Item item) {
        Optional<Parameter> parameter = Parameter.find(item.name());
        text("name", parameter.map(Parameter::meaning));
        json.writeStringProperty("value", item.text());
        text("unit", parameter.map(Parameter::unit).filter(unit -> !unit.isEmpty()));
        ReturnCode.find(item.name(), item.value())
                .ifPresent(result -> json.writeStringProperty("meaning", result.name()));
    }

    private void text(String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
