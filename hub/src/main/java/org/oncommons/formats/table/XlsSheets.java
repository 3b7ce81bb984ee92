package org.oncommons.formats.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.oncommons.formats.Limits;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/** Excel 97 workbooks. */
final class XlsSheets {

    private XlsSheets() {}

    static List<Sheet> read(FileBytes file, Limits limits, Problems problems) {
        List<Sheet> sheets = new ArrayList<>();
        long[] budget = {limits.cells()};
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()));
                HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
            if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                problems.add(ProblemKind.MACROS_IGNORED, file.place());
            }
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                SheetBuilder builder = new SheetBuilder(file.name(), workbook.getSheetName(i), limits, budget);
                for (Row row : workbook.getSheetAt(i)) {
                    fill(builder, row, problems);
                }
                sheets.add(builder.sheet());
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Reason.PASSWORD, file.place(), e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (Exception e) {
            throw new UnreadableFile(Reason.DAMAGED, file.place(), e, "Excel 97");
        }
        return sheets;
    }

    private static void fill(SheetBuilder builder, Row row, Problems problems) {
        builder.startRow(row.getRowNum() + 1);
        for (Cell cell : row) {
            CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.ERROR) {
                String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
                problems.add(ProblemKind.CELL_ERROR, builder.at(cell.getColumnIndex()), error);
            } else {
                builder.set(cell.getColumnIndex(), text(cell, type));
            }
        }
        builder.endRow();
    }

    private static String text(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? CellText.date(cell.getNumericCellValue(), false)
                    : CellText.number(cell.getNumericCellValue());
            default -> "";
        };
    }
}
