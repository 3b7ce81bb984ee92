package org.oncommons.browser;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.oncommons.browser.PageRoutes.Route;

/**
 * What one visitor finds by following links, search forms and page fragments from the first page on. Of each route at most
 * {@value #ADDRESSES_PER_ROUTE} addresses are visited.
 */
final class SiteMap {

    private static final int ADDRESSES_PER_ROUTE = 2;
    private static final String LINKS = "a[href], form:not([method=post]):not([method=dialog])[action], [hx-get], [data-hx-get], iframe[src]";

    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, String> unknown = new TreeMap<>();
    private final Map<Route, Integer> counts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Link> open = new ArrayDeque<>();

    private SiteMap() {}

    /** An address and the page that leads there. */
    private record Link(String address, String from) {}

    /**
     * One answer of the hub.
     *
     * @param from the page that leads there
     */
    record Visit(Visitor visitor, Route route, String address, String from, int status, String type, String body) {

        boolean isPage() {
            return type.startsWith("text/html") && body.contains("<html");
        }

        Visit withBody(String other) {
            return new Visit(visitor, route, address, from, status, type, other);
        }

        Document document() {
            return Jsoup.parse(body);
        }

        @Override
        public String toString() {
            return status + " " + address + " as " + visitor + ", linked on " + from;
        }
    }

    /**
     * @param begin addresses that the visitor knows without a link
     */
    static SiteMap walk(HubSession session, PageRoutes routes, Visitor visitor, List<String> begin) {
        SiteMap map = new SiteMap();
        begin.forEach(address -> map.note(address, "nowhere"));
        map.walk(session, routes, visitor);
        return map;
    }

    /** The same whole pages and fragments as they are in another language. */
    List<Visit> in(String language, HubSession session) {
        return visits.stream().filter(visit -> visit.status() < 300 && visit.type().startsWith("text/html"))
                .map(visit -> visit.withBody(session.get(visit.address(), language).body())).toList();
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Whole pages, without downloads, fragments and redirects. */
    List<Visit> pages() {
        return visits.stream().filter(visit -> visit.status() < 300 && visit.isPage()).toList();
    }

    /** Addresses that are linked but that no route answers, and where. */
    Map<String, String> unknown() {
        return unknown;
    }

    private void walk(HubSession session, PageRoutes routes, Visitor visitor) {
        while (!open.isEmpty()) {
            Link link = open.remove();
            Optional<Route> route = routes.find(URI.create(link.address()));
            if (route.isEmpty()) {
                unknown.putIfAbsent(link.address().replaceAll("\\?.*", ""), "as " + visitor + ", linked on " + link.from());
            } else if (counts.merge(route.get(), 1, Integer::sum) <= ADDRESSES_PER_ROUTE) {
                visit(session.get(link.address(), "en"), visitor, route.get(), link);
            }
        }
    }

    private void visit(HttpResponse<String> answer, Visitor visitor, Route route, Link link) {
        Visit visit = new Visit(visitor, route, link.address(), link.from(), answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""), answer.body());
        visits.add(visit);
        if (!visit.type().startsWith("text/html")) {
            // One download of a kind is enough: some are reports that take seconds to write.
            counts.put(route, ADDRESSES_PER_ROUTE);
        }
        answer.headers().firstValue("Location").ifPresent(target -> note(local(target), link.address()));
        if (visit.type().startsWith("text/html")) {
            for (Element element : visit.document().select(LINKS)) {
                note(resolved(link.address(), target(element)), link.address());
            }
        }
    }

    private void note(String address, String from) {
        if (address.startsWith("/") && !address.startsWith("//") && !outsideTheRoutes(address) && seen.add(address)) {
            open.add(new Link(address, from));
        }
    }

    /** Files, and what the security filters answer. */
    private static boolean outsideTheRoutes(String address) {
        return address.startsWith("/static/") || address.startsWith("/identity/provider/");
    }

    private static String target(Element element) {
        for (String attribute : List.of("hx-get", "data-hx-get", "href", "action", "src")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return "";
    }

    private static String resolved(String from, String target) {
        String address = target.replaceAll("#.*", "").replace(" ", "%20");
        if (address.isEmpty() || address.matches("[a-z]+:.*")) {
            return "";
        }
        return address.startsWith("?") ? from.replaceAll("\\?.*", "") + address : URI.create(from).resolve(address).toString();
    }

    private static String local(String location) {
        URI target = URI.create(location);
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
}
