package org.oncommons.verdict.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that carry what was typed. */
final class Addresses {

    private Addresses() {}

    /** Of a page with its inputs, ready for one more parameter. */
    static String continued(String path, Map<String, String> typed) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            String variable = "v" + values.size();
            address.queryParam(name, "{" + variable + "}");
            values.put(variable, text);
        });
        String written = address.encode().buildAndExpand(values).toUriString();
        return written + (written.contains("?") ? "&" : "?");
    }
}
