package org.oncommons.answering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Responses extends Repository<Response, UUID> {

    Response saveAndFlush(Response response);

    Optional<Response> findById(UUID id);

    Optional<Response> findByWaveAndRespondentKey(UUID wave, String respondentKey);

    List<Response> findByWave(UUID wave);
}
