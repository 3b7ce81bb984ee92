package org.oncommons.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty hub with the demo network. */
@Component
@Order(100)
@ConditionalOnProperty("oncommons.demo")
class DemoSeeding implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoSeeding.class);

    private final List<DemoStep> steps;
    private final DemoAccounts accounts;
    private final TransactionTemplate transactions;

    DemoSeeding(List<DemoStep> steps, DemoAccounts accounts, TransactionTemplate transactions) {
        this.steps = steps;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (DemoStep step : steps) {
            if (step.needed()) {
                transactions.executeWithoutResult(transaction -> step.seed());
            }
        }
        accounts.lines().forEach(log::info);
    }
}
