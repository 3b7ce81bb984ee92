package org.oncommons.survey.web;

import java.util.List;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.WaveDetails;

/**
 * What freezing would do.
 *
 * @param in       whose answers will be in
 * @param unsigned who has answered and not signed: in only on demand
 * @param silent   who has not answered
 */
public record FreezePage(WaveDetails wave, List<MonitorRow> in, List<MonitorRow> unsigned, List<MonitorRow> silent) {}
