/** Of the printed page, in millimetres and points; those of print/papers.css. */
export const sizes = {
  /** What the blocks of one page may take: the sheet without margins, header and footer, and with a line to spare. */
  pageHeight: 236,
  width: 170,
  bodyPt: 11,
  line: 5.6,
  titlePt: 20,
  titleLine: 9,
  sectionPt: 13,
  quotePt: 15,
  quoteLine: 7.4,
  /** Between two blocks. */
  gap: 2.4,
  labelWidth: 40,
  factWidth: 124,
  amountWidth: 24,
  quantityWidth: 34,
  cellPadding: 4,
} as const
