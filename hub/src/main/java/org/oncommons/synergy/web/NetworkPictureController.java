package org.oncommons.synergy.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.drawing.RingPlot;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Weights;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture of all pairs that are among each other's best partners. */
@Controller
class NetworkPictureController {

    private final SynergyPages pages;

    NetworkPictureController(SynergyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/synergy/network")
    Object picture(@RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Optional<SynergyContext> found = pages.context(shell);
        if (found.isEmpty()) {
            return "synergy/empty";
        }
        NetworkPicturePage page = page(found.get());
        if (!format.isEmpty()) {
            return download(page, format);
        }
        model.addAttribute("page", page);
        return "synergy/network";
    }

    private record Pair(Profile one, Profile other) {}

    private static NetworkPicturePage page(SynergyContext context) {
        Shell shell = context.shell();
        List<Pair> pairs = pairs(context.network());
        List<Profile> order = context.profiles().profiles().stream()
                .sorted(Comparator.comparing((Profile profile) -> shell.country(profile.country())).thenComparing(Profile::label)).toList();
        List<RingPlot.Node> nodes = order.stream().map(profile -> new RingPlot.Node(SynergyContext.name(profile), address(profile),
                context.mine(profile), profile.label() + ", " + shell.country(profile.country()))).toList();
        List<RingPlot.Edge> edges = pairs.stream().map(pair -> new RingPlot.Edge(order.indexOf(pair.one()), order.indexOf(pair.other()),
                shell.text("synergy.network.pair", SynergyContext.name(pair.one()), SynergyContext.name(pair.other())))).toList();
        Picture picture = new RingPlot(shell.text("synergy.network.title"), nodes, edges).draw();
        List<String> alone = order.stream().filter(profile -> pairs.stream().noneMatch(pair -> pair.one().equals(profile) || pair.other().equals(profile)))
                .map(Profile::label).toList();
        List<NetworkPicturePage.Row> rows = pairs.stream().map(pair -> row(pair, order, context))
                .sorted(Comparator.comparing((NetworkPicturePage.Row row) -> !row.mine()).thenComparing(NetworkPicturePage.Row::number)).toList();
        return new NetworkPicturePage(shell.text("synergy.network.lead", pairs.size(), MatchNetwork.BEST), picture, rows, alone,
                new TopicWriting(context).source());
    }

    private static List<Pair> pairs(MatchNetwork network) {
        List<Profile> all = network.profiles().profiles();
        List<List<Integer>> best = IntStream.range(0, all.size()).mapToObj(own -> network.best(own, Weights.DEFAULT)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int own = 0; own < all.size(); own++) {
            for (int other : best.get(own)) {
                if (other > own && best.get(other).contains(own)) {
                    pairs.add(new Pair(all.get(own), all.get(other)));
                }
            }
        }
        return pairs;
    }

    private static NetworkPicturePage.Row row(Pair pair, List<Profile> order, SynergyContext context) {
        String one = context.shell().country(pair.one().country());
        String other = context.shell().country(pair.other().country());
        return new NetworkPicturePage.Row(order.indexOf(pair.one()) + 1, pair.one().label(), address(pair.one()), order.indexOf(pair.other()) + 1,
                pair.other().label(), address(pair.other()), one.equals(other) ? one : one + " – " + other,
                context.mine(pair.one()) || context.mine(pair.other()));
    }

    private static String address(Profile profile) {
        return "/synergy/institutions/" + SynergyContext.key(profile);
    }

    private static ResponseEntity<byte[]> download(NetworkPicturePage page, String format) {
        return switch (format) {
            case "svg" -> file("partners.svg", new MediaType("image", "svg+xml"), page.picture().wide().getBytes(StandardCharsets.UTF_8));
            case "png" -> file("partners.png", MediaType.IMAGE_PNG, page.picture().png());
            case "csv", "xlsx" -> new Download("partners", List.of("institution", "partner", "countries"),
                    page.pairs().stream().map(row -> List.<@Nullable Object>of(row.one(), row.other(), row.countries())).toList()).as(format);
            default -> throw Problem.notFound();
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
