package org.oncommons.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.mail.MailFolder.KeptMail;
import org.oncommons.page.Paging;

/** The mail folder. */
public record MailPage(String search, Paging<KeptMail> mails) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** A mail's text cut into plain parts and links, so that the links can be followed. */
    public static List<Part> parts(String body) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(body);
        int from = 0;
        while (link.find()) {
            parts.add(new Part(body.substring(from, link.start()), false));
            parts.add(new Part(link.group(), true));
            from = link.end();
        }
        parts.add(new Part(body.substring(from), false));
        return parts;
    }

    public record Part(String text, boolean link) {}
}
