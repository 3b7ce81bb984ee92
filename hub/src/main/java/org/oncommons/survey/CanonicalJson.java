package org.oncommons.survey;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes equal content as equal bytes, whatever the database or the library did to it meanwhile: members sorted by name, no white space,
 * numbers as plain decimals without needless zeros, UTF-8. In the spirit of RFC 8785, whose number format it does not share.
 */
public final class CanonicalJson {

    private final JsonMapper json;

    public CanonicalJson(JsonMapper json) {
        this.json = json;
    }

    public String write(Object content) {
        StringBuilder out = new StringBuilder();
        write(json.valueToTree(content), out);
        return out.toString();
    }

    /** SHA-256 of the canonical form, lower-case hexadecimal. */
    public String hash(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(write(content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            String separator = "{";
            for (var member : members.entrySet()) {
                out.append(separator).append(json.writeValueAsString(member.getKey())).append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append(members.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                out.append(separator);
                write(element, out);
                separator = ",";
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isNumber()) {
            out.append(plain(node.decimalValue()));
        } else {
            out.append(json.writeValueAsString(node));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
