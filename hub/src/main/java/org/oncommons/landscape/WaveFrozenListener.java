package org.oncommons.landscape;

import org.oncommons.survey.WaveFrozen;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes the map as soon as a wave's answers can no longer change, so that the first reader need not wait. */
@Component
class WaveFrozenListener {

    private final Landscapes landscapes;

    WaveFrozenListener(Landscapes landscapes) {
        this.landscapes = landscapes;
    }

    @ApplicationModuleListener
    void on(WaveFrozen event) {
        landscapes.profiles(event.wave()).ifPresent(landscapes::map);
    }
}
