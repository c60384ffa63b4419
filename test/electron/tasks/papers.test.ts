import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, onTestFinished, test } from 'vitest'
import { makerHere } from '../../../electron/making/maker-here.ts'
import { fileName, fitted, writePapers } from '../../../electron/tasks/make-papers.ts'
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

/** Prints each page by itself, and tells of it as it is there. */
const printing =
  (one: (html: string) => Promise<Uint8Array>): Shell['print'] =>
  async (pages: readonly ToPrint[], onPrinted) => {
    const printed: Uint8Array[] = []
    for (const page of pages) {
      const { html } = await page
      printed.push(await one(html))
      onPrinted(printed.length, printed.at(-1) ?? new Uint8Array(), printed.length - 1)
    }
    return printed
  }

const shellThat = (print: Shell['print']): Shell => ({ print, changed: () => undefined }) as unknown as Shell

test('a page that takes more room than was reckoned is set smaller, and every page keeps its number', async () => {
  const papers = await somePapers()
  const numbers = numbersOf(papers)
  const asked: string[] = []
  const print = printing(async (html) => {
    asked.push(/<body class="([^"]+)"/.exec(html)?.[1] ?? '')
    return blankPdf(numbers.length + (asked.length < 3 ? 1 : 0))
  })
  const [made] = await fitted({ print }, [{ papers, numbers }], { maker: makerHere() })
  const pdf = await PDFDocument.load(made?.bytes ?? '')
  expect(asked).toEqual(['fit-0', 'fit-1', 'fit-2'])
  expect(pdf.getPageCount()).toBe(numbers.length)
})

test('only a copy that took more than its sheets is printed again, and each is handed over in its place', async () => {
  const papers = await somePapers()
  const [first, second] = [
    { papers, numbers: [1] },
    { papers, numbers: [1, 2] },
  ]
  const asked: number[] = []
  const print = printing((html) => {
    const pages = html.match(/<section class="page">/g)?.length ?? 0
    asked.push(pages)
    return blankPdf(pages === 1 && asked.length < 3 ? 2 : pages)
  })
  let fit = 0
  const made = await fitted({ print }, [first, second], { maker: makerHere(), onFitted: () => (fit += 1) })
  expect(asked).toEqual([1, 2, 1])
  expect(made.map((one) => [one.numbers, one.fit])).toEqual([
    [[1], 'fit-1'],
    [[1, 2], 'fit-0'],
  ])
  expect(fit).toBe(2)
})

test('what never fits is not written with other numbers', async () => {
  const papers = await somePapers()
  const print = printing(() => blankPdf(999))
  const chosen = [{ papers, numbers: numbersOf(papers) }]
  await expect(fitted({ print }, chosen, { maker: makerHere() })).rejects.toThrow('do not fit')
})

test('a stop while it is printing is answered at once, and nothing is written', async () => {
  const papers = await somePapers()
  const folder = emptyFolder()
  const stop = new AbortController()
  const shell = shellThat(() => new Promise(() => undefined))
  const writing = writePapers(
    shell,
    makerHere(),
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
    maker: makerHere,
    print: printing(() => blankPdf(1)),
  } as unknown as Shell
  const { members } = await panel.call('panels.get', {})
  expect(await paperTasks.write(shell, { meetingId, whose: 'everyone', pages: '1' })).toMatchObject({
    files: members.length,
  })
  expect(hasKey).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes(id.slice(-8)))).toHaveLength(1)
})
