package org.luodi.platform.projects.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The words behind the question mark of an address.
final class Addresses {
    private Addresses() {}

    /// Words out of a text such as `month=2021-09&unit=…`; what is malformed is passed over.
    static MultiValueMap<String, String> words(@Nullable String text) {
        MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
        for (String part : (text == null ? "" : text).split("&")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                try {
                    words.add(
                            part.substring(0, sign),
                            URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException malformed) {
                    // Somebody wrote the address by hand; the rest of it still says something.
                }
            }
        }
        return words;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
