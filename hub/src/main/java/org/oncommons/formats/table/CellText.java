package org.oncommons.formats.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and dates of spreadsheets as text that does not depend on how a cell is shown. */
final class CellText {

    /** What spreadsheets keep: 15 significant digits. */
    private static final MathContext DIGITS = new MathContext(15);

    private CellText() {}

    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value).round(DIGITS);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** A spreadsheet's day number, as a date, a date and time, or below one day a time. */
    static String date(double value, boolean since1904) {
        if (!DateUtil.isValidExcelDate(value)) {
            return number(value);
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (moment == null) {
            return number(value);
        }
        if (value < 1) {
            return moment.toLocalTime().withNano(0).toString();
        }
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? moment.toLocalDate().toString() : moment.toLocalDate() + "T" + clock(moment.toLocalTime());
    }

    private static String clock(LocalTime time) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }
}
