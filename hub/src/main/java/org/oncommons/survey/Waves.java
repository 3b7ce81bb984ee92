package org.oncommons.survey;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Waves extends Repository<Wave, UUID> {

    Wave saveAndFlush(Wave wave);

    void delete(Wave wave);

    Optional<Wave> findById(UUID id);

    List<Wave> findAllByOrderByYearDescCreatedAtDesc();

    /** Waves in this state whose first day is not after the given one. */
    @Query("SELECT w.id FROM Wave w WHERE w.state = :state AND w.opens <= :day ORDER BY w.closes")
    List<UUID> begun(WaveState state, LocalDate day);

    boolean existsByEarlier(UUID earlier);

    /** For changing its state: nobody answers meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT w FROM Wave w WHERE w.id = :id")
    Optional<Wave> lockToChange(UUID id);

    /** For answering: its state does not change meanwhile, while others answer too. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("SELECT w FROM Wave w WHERE w.id = :id")
    Optional<Wave> lockToAnswer(UUID id);
}
