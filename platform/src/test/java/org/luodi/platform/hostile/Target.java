package org.luodi.platform.hostile;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luodi.platform.projects.web.MatrixRule;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// A route and everything in it that whoever asks may choose.
record Target(MatrixRule rule, List<Slot> slots) {
    /// Files are sent as files, see [HostileFilesTest].
    enum Place {
        PATH,
        FIELD,
        COOKIE,
        HEADER
    }

    record Slot(Place place, String name) {}

    private static final List<Slot> EVERYWHERE = List.of(
            new Slot(Place.HEADER, "Accept-Language"),
            new Slot(Place.HEADER, "User-Agent"),
            new Slot(Place.HEADER, "X-Forwarded-For"),
            new Slot(Place.HEADER, "HX-Current-URL"),
            new Slot(Place.COOKIE, "luodi-lang"),
            new Slot(Place.COOKIE, "luodi-look"),
            new Slot(Place.COOKIE, "luodi-columns"),
            new Slot(Place.FIELD, "lang"),
            new Slot(Place.FIELD, "theme"));

    private static final Map<String, List<String>> BY_NAME = Payload.lines("/hostile/fields.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ; "))
            .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split(" "))));

    /// @param rare to look at what every page takes too
    static Target of(MatrixRule rule, HandlerMethod handler, boolean rare) {
        Set<Slot> slots = new LinkedHashSet<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            slots.addAll(slots(rule, parameter));
        }
        BY_NAME.getOrDefault(rule.toString(), List.of()).forEach(name -> slots.add(new Slot(Place.FIELD, name)));
        if (rare) {
            slots.addAll(EVERYWHERE);
        }
        return new Target(rule, List.copyOf(slots));
    }

    private static List<Slot> slots(MatrixRule rule, Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return List.of(new Slot(Place.PATH, parameter.getName()));
        }
        if (parameter.isAnnotationPresent(CookieValue.class)) {
            return List.of(new Slot(
                    Place.COOKIE, parameter.getAnnotation(CookieValue.class).name()));
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            List<Slot> fields = new ArrayList<>();
            for (RecordComponent component : parameter.getType().getRecordComponents()) {
                fields.add(new Slot(Place.FIELD, component.getName()));
            }
            return fields;
        }
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        boolean file = parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
        if (asked == null || file) {
            return List.of();
        }
        if (Map.class.isAssignableFrom(parameter.getType())) {
            if (!BY_NAME.containsKey(rule.toString())) {
                throw new IllegalStateException(rule + " reads fields by name: list them in hostile/fields.txt");
            }
            return List.of();
        }
        String name = asked.name().isEmpty() ? parameter.getName() : asked.name();
        return List.of(new Slot(Place.FIELD, name));
    }

    /// Whether what follows needs what this takes away.
    boolean last() {
        return rule.toString()
                .matches(".*/(undo|close|active|remove|password|sessions|second-factor|end-others|delete)");
    }

    /// The address with a segment exchanged.
    ///
    /// @param address as filled in for this route
    String atPath(String address, String variable, String encoded) {
        String[] asked = address.split("\\?", 2);
        String[] pattern = rule.toString().split(" ", 2)[1].split("/");
        String[] path = asked[0].split("/");
        for (int i = 0; i < pattern.length; i++) {
            int open = pattern[i].indexOf("{" + variable);
            if (open >= 0) {
                path[i] = pattern[i].substring(0, open) + encoded;
            }
        }
        return String.join("/", path) + (asked.length > 1 ? "?" + asked[1] : "");
    }

    /// The fields with one exchanged or added, as `name=value` parted by `&`.
    static String with(String fields, String name, String encoded) {
        List<String> pairs = Arrays.stream(fields.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "="))
                .collect(Collectors.toCollection(ArrayList::new));
        pairs.add(name + "=" + encoded);
        return String.join("&", pairs);
    }
}
