package org.oncommons.formats;

import org.oncommons.formats.questions.ReadSurvey;

/** A survey and what wrote it. */
record Recognised(FileFormat format, ReadSurvey survey) {}
