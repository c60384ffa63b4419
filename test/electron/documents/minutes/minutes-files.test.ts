import mammoth from 'mammoth'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { minutesFiles, minutesPage } from '../../../../electron/documents/minutes/minutes-files.ts'
import type { MinutesToWrite } from '../../../../shared/minutes.ts'

const meeting = { meetingId: 'm', heldOn: '2027-01-14', version: 2, at: '2027-01-14T13:02:00.000Z' }
const one: MinutesToWrite = {
  copy: {
    key: 'part-03',
    side: 'health',
    forMemberId: 'x',
    readers: ['Dilys Prosser'],
    items: [2],
    isWhole: false,
    heldBack: 0,
  },
  text: {
    title: 'Minutes of 2027-01-14, version 2, part-03',
    heading: 'Northgate panel',
    head: [{ kind: 'text', text: 'Thursday 14 January 2027', voice: 'plain' }],
    sections: [
      {
        slug: 'item-2',
        heading: '2. Ruth Steen',
        blocks: [
          { kind: 'quote', text: 'The AMHP rang.', by: 'In her words', voice: 'member' },
          { kind: 'text', text: 'The AMHP and <nurse> agree.', voice: 'plain' },
        ],
      },
    ],
    terms: [{ short: 'AMHP', expansion: 'approved mental health professional' }],
  },
}
const blank = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

test('is one Word file and one PDF a copy, named by day, version and copy: no name in a path', async () => {
  const files = await minutesFiles(meeting, one, await blank())
  expect(files.map(({ name }) => name)).toEqual([
    'minutes-2027-01-14-v2-part-03.docx',
    'minutes-2027-01-14-v2-part-03.pdf',
  ])
  const [draft] = await minutesFiles({ ...meeting, version: 0 }, one, null)
  expect(draft?.name).toBe('minutes-2027-01-14-draft-part-03.docx')
})

test('has a PDF whose properties name nobody, and the same bytes each time', async () => {
  const pdf = await blank()
  const [first, second] = [await minutesFiles(meeting, one, pdf), await minutesFiles(meeting, one, pdf)]
  expect(first).toEqual(second)
  const read = await PDFDocument.load(first[1]?.bytes ?? new Uint8Array(), { updateMetadata: false })
  expect(read.getTitle()).toBe('Minutes of 2027-01-14, version 2, part-03')
  expect([read.getAuthor(), read.getSubject(), read.getKeywords()]).toEqual([undefined, undefined, undefined])
})

test('explains an acronym where it is first used, never inside what was said, and escapes what it prints', async () => {
  const { html } = minutesPage(one)
  expect(html).toContain('The AMHP rang.')
  expect(html).toContain('The AMHP (approved mental health professional) and &lt;nurse&gt; agree.')
  const [word] = await minutesFiles(meeting, one, null)
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(word?.bytes ?? []) })
  expect(value).toContain('The AMHP (approved mental health professional) and <nurse> agree.')
})
