package org.oncommons.questions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What numbers a question takes.
 *
 * @param unit     shown behind the field, may be empty
 * @param minimum  inclusive; null: none
 * @param maximum  inclusive; null: none
 * @param decimals digits allowed after the point, 0 to 6
 */
public record NumberRange(String unit, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum, int decimals) {}
