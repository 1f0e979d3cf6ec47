package org.luodi.sheets;

/// Why a row below the header is not data.
public enum RowKind {
    /// Names a group of the rows below it: 一 | 基础设施类(2个).
    SECTION,
    /// Sums of a part: 小计, 基础设施类合计.
    SUBTOTAL,
    /// Sums of the table: 合计(9个), 总计.
    TOTAL,
    /// Words to the reader: 注:….
    NOTE,
    /// Nothing, with something further down.
    BLANK,
    /// Who filled the form in and when: 填表人: 审核人:.
    SIGNATURE,
    /// The header once more, as printed at the top of each page.
    HEADER,
    /// Numbers of the columns below the header: 甲 乙 1 2 3=1+2.
    NUMBERING
}
