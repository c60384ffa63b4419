import type { IRunStylePropertiesOptions, IStylesOptions } from 'docx'

/** For text of every script: complex ones (Arabic, Hebrew, Urdu) have fonts, sizes and a language of their own in Word. */
export const baseRun = (size: number): IRunStylePropertiesOptions => ({
  font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' },
  size,
  sizeComplexScript: size,
  language: { value: 'en-GB', bidirectional: 'ar-SA' },
})

// Half points. Sizes follow print/record.css; Word takes the nearest font it has.
export const styles: IStylesOptions = {
  default: {
    document: {
      run: baseRun(22),
      paragraph: { spacing: { after: 100, line: 300, lineRule: 'auto' } },
    },
    heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    caption: { run: { size: 22, bold: true } },
  },
  paragraphStyles: [
    { id: 'person', name: 'In their words', basedOn: 'Normal', run: { size: 42 } },
    { id: 'said', name: 'Said', basedOn: 'Normal', paragraph: { indent: { left: 280 } } },
    { id: 'note', name: 'Note', basedOn: 'Normal', run: { color: '454D57' } },
    { id: 'strong', name: 'Verdict', basedOn: 'Normal', run: { size: 28, bold: true } },
    { id: 'stamp', name: 'Stamp', basedOn: 'Normal', run: { bold: true } },
  ],
}
