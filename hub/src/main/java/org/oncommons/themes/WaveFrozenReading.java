package org.oncommons.themes;

import java.util.List;
import org.oncommons.survey.WaveFrozen;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads the texts as soon as a wave's answers can no longer change, so that the matches know them and coordinators find suggestions. */
@Component
class WaveFrozenReading {

    private final ThemeManagement management;

    WaveFrozenReading(ThemeManagement management) {
        this.management = management;
    }

    @ApplicationModuleListener
    void on(WaveFrozen event) {
        management.startFinding(event.wave(), List.of());
    }
}
