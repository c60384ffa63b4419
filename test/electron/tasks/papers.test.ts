import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, onTestFinished, test } from 'vitest'
import { fileName, papersPdf, writePapers } from '../../../electron/tasks/make-papers.ts'
import { paperTasks } from '../../../electron/tasks/papers.ts'
import type { Shell, ToPrint } from '../../../electron/tasks/shell.ts'
import type { Papers } from '../../../shared/papers.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { draftWith, publish } from '../store/meetings/meeting-steps.ts'
import { openPanel } from '../store/meetings/panel-at-work.ts'
import { addCase } from '../store/meetings/ready-case.ts'

async function somePapers(): Promise<Papers> {
  const panel = await openPanel()
  const { meeting } = await draftWith(panel, [await addCase(panel)])
  await publish(panel, meeting.id)
  const papers = await panel.call('papers.get', { meetingId: meeting.id })
  if (papers === null) throw new Error('no papers are out')
  return papers
}

async function blankPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage()
  return pdf.save()
}

const numbersOf = ({ pages }: Papers): number[] => pages.map(({ number }) => number)

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-papers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const shellThat = (print: Shell['print']): Shell => ({ print, changed: () => undefined }) as unknown as Shell

test('a page that takes more room than was reckoned is set smaller, and every page keeps its number', async () => {
  const papers = await somePapers()
  const numbers = numbersOf(papers)
  const asked: string[] = []
  const print = async ([page]: readonly ToPrint[]): Promise<Uint8Array[]> => {
    const html = (await page)?.html
    asked.push(/<body class="([^"]+)"/.exec(html ?? '')?.[1] ?? '')
    return [await blankPdf(numbers.length + (asked.length < 3 ? 1 : 0))]
  }
  const pdf = await PDFDocument.load(await papersPdf({ print }, papers, numbers))
  expect(asked).toEqual(['fit-0', 'fit-1', 'fit-2'])
  expect(pdf.getPageCount()).toBe(numbers.length)
})

test('what never fits is not written with other numbers', async () => {
  const papers = await somePapers()
  const print = async (): Promise<Uint8Array[]> => [await blankPdf(999)]
  await expect(papersPdf({ print }, papers, numbersOf(papers))).rejects.toThrow('do not fit')
})

test('a stop while it is printing is answered at once, and nothing is written', async () => {
  const papers = await somePapers()
  const folder = emptyFolder()
  const stop = new AbortController()
  const shell = shellThat(() => new Promise(() => undefined))
  const writing = writePapers(
    shell,
    { meetingId: '', chosen: [{ papers, numbers: [1] }] },
    folder,
    stop.signal,
  )
  stop.abort()
  await expect(writing).rejects.toMatchObject({ error: { kind: 'cancelled' } })
  expect(readdirSync(folder)).toEqual([])
})

test('no name of a person stands in a file’s name', async () => {
  const papers = await somePapers()
  const copy = { ...papers, copy: 'socialCare' } as const
  const end = papers.memberId.slice(-8)
  expect(fileName(copy, [1, 2, 4])).toBe(`papers-2027-01-14-v1-social-care-${end}-pages-1to2-4.pdf`)
  expect(fileName(copy, numbersOf(papers))).toBe(`papers-2027-01-14-v1-social-care-${end}.pdf`)
})

test('everyone’s papers are made only by those who prepare the meeting', async () => {
  const shell = { who: { role: 'member' } } as unknown as Shell
  const input = { meetingId: '', whose: 'everyone', pages: '' } as const
  await expect(paperTasks.write(shell, input)).rejects.toMatchObject(notAllowed('role'))
})

test('an observer’s copy is made with everyone’s, though they have no key to come in with', async () => {
  const panel = await openPanel()
  const observer = { role: 'observer', side: null, registration: '', annualLimitPence: null } as const
  const carys = { ...observer, name: 'Carys Bevan', title: 'Advocate', login: 'carys' }
  const { id, hasKey } = await panel.call('panels.addMember', carys)
  const { meeting } = await draftWith(panel, [await addCase(panel)])
  await publish(panel, meeting.id)
  const meetingId = meeting.id
  const { attendance } = await panel.call('room.get', { meetingId })
  expect(attendance.map(({ member }) => member.id)).toContain(id)
  const folder = emptyFolder()
  const service = {
    call: (name: string, input: unknown) => panel.replyTo(name, input),
  }
  const shell = {
    who: panel.coordinator,
    store: () => service,
    changed: () => undefined,
    chooseFolder: async () => folder,
    print: async () => [await blankPdf(1)],
  } as unknown as Shell
  const { members } = await panel.call('panels.get', {})
  expect(await paperTasks.write(shell, { meetingId, whose: 'everyone', pages: '1' })).toMatchObject({
    files: members.length,
  })
  expect(hasKey).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes(id.slice(-8)))).toHaveLength(1)
})
