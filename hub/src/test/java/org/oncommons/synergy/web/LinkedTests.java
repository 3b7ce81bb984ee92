package org.oncommons.synergy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncommons.synergy.web.Linked.Piece;

class LinkedTests {

    @Test
    void wordsLeadWhereTheSentencePutsThem() {
        assertThat(Linked.pieces("On " + Linked.words("AI", "/ai") + " both say " + Linked.words("“Lead”", "/lead") + "."))
                .containsExactly(new Piece("On ", ""), new Piece("AI", "/ai"), new Piece(" both say ", ""), new Piece("“Lead”", "/lead"),
                        new Piece(".", ""));
    }

    @Test
    void aSentenceWithoutLinksIsOnePiece() {
        assertThat(Linked.pieces("Nothing leads anywhere.")).containsExactly(new Piece("Nothing leads anywhere.", ""));
    }

    @Test
    void nothingIsLeftBetweenNeighbours() {
        assertThat(Linked.pieces(Linked.words("a", "/a") + Linked.words("b", "/b"))).containsExactly(new Piece("a", "/a"), new Piece("b", "/b"));
    }
}
