package org.oncommons.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.oncommons.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A study of the tests with its author and somebody else of the network. */
public final class StudyScene {

    private final MockMvc hub;
    private final Map<String, Integer> editions = new HashMap<>();
    public final RequestPostProcessor author;
    public final RequestPostProcessor other;
    public final String id;

    /** A new study of a new author. */
    public StudyScene(MockMvc hub, Visitors visitors) throws Exception {
        this.hub = hub;
        author = visitors.as(visitors.someone());
        other = visitors.as(visitors.someone());
        id = send(author, "/protocols", Map.of("title", "Shorter antibody treatment", "idea", "Six months could be enough.")).getRedirectedUrl()
                .replace("/protocols/", "");
    }

    /** Fills fields, over what they hold. */
    public void fill(String section, Map<String, String> values) throws Exception {
        Map<String, String> typed = new HashMap<>(values);
        values.keySet().stream().filter(name -> name.startsWith("value.")).forEach(name -> {
            String field = name.substring("value.".length());
            typed.put("edition." + field, String.valueOf(editions.merge(field, 1, Integer::sum) - 1));
        });
        assertThat(send(author, "/protocols/" + id + "/sections/" + section, typed).getStatus()).isEqualTo(302);
    }

    /** As far as a review asks. */
    public void fillForReview() throws Exception {
        ProtocolScene.fillForReview(this::fill);
    }

    /** Keeps a design from the page of its method. */
    public void keep(String method, String query) throws Exception {
        assertThat(send(author, "/protocols/keep/" + method + "?" + query, Map.of("study", id, "name", "A design\nstop(\"me\")")).getStatus())
                .isEqualTo(302);
    }

    public MockHttpServletResponse send(RequestPostProcessor visitor, String path, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(path)).with(visitor);
        values.forEach(request::param);
        return hub.perform(request).andReturn().getResponse();
    }

    public Document page(RequestPostProcessor visitor, String path, HttpStatus expected) throws Exception {
        MockHttpServletResponse response = get(visitor, path);
        assertThat(response.getStatus()).as(path).isEqualTo(expected.value());
        return Jsoup.parse(response.getContentAsString());
    }

    public MockHttpServletResponse get(RequestPostProcessor visitor, String path) throws Exception {
        return hub.perform(MockMvcRequestBuilders.get(URI.create(path)).with(visitor)).andReturn()
                .getResponse();
    }
}
