/** Stands before each PDF: whatever starts a window may have things to say on standard output as well. */
export const pdfMark = 'pdf '
