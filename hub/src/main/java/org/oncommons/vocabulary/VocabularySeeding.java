package org.oncommons.vocabulary;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the empty tables with the words that ship with the application. Later starts leave them as the coordinators made them. */
@Component
@Order(0)
class VocabularySeeding implements ApplicationRunner {

    private final VocabularyTables tables;
    private final ApplicationEventPublisher events;

    VocabularySeeding(VocabularyTables tables, ApplicationEventPublisher events) {
        this.tables = tables;
        this.events = events;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!tables.empty()) {
            return;
        }
        VocabularyFile shipped = VocabularyFile.shipped();
        List<Scheme> schemes = shipped.schemes();
        for (int position = 0; position < schemes.size(); position++) {
            tables.add(schemes.get(position), position);
        }
        shipped.concepts().forEach(tables::add);
        shipped.links().forEach(tables::put);
        shipped.widening().forEach(tables::add);
        events.publishEvent(new VocabularyChanged());
    }
}
