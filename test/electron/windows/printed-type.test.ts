import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { hasOurType } from '../../../electron/windows/has-our-type.ts'

test('a print that Chromium made before the typeface came is told from one with it', async () => {
  const blank = await PDFDocument.create()
  blank.addPage()
  const early = await blank.save({ useObjectStreams: false })
  expect(hasOurType(early)).toBe(false)
  blank.context.register(blank.context.obj({ Type: 'FontDescriptor', FontName: 'AtkinsonHyperlegibleNext' }))
  expect(hasOurType(await blank.save({ useObjectStreams: false }))).toBe(true)
})
