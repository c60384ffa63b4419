import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { BackupDesk } from '../../../electron/store/backup/desk.ts'
import { serviceOver } from '../../../electron/store/app/create-service.ts'
import type { StoreService } from '../../../electron/store/app/protocol.ts'
import { makerHere } from '../../../electron/making/maker-here.ts'
import type { OnPrinted, Shell } from '../../../electron/tasks/shell.ts'
import { runTask } from '../../../electron/tasks/tasks.ts'
import type { Change, OpNameOf } from '../../../shared/contract.ts'
import { parseInput } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import { addMeasure } from '../../support/add-score.ts'
import { closedMeeting, draftWith, publish } from '../store/meetings/meeting-steps.ts'
import { openPanel } from '../store/meetings/panel-at-work.ts'
import type { PanelAtWork } from '../store/meetings/panel-at-work.ts'
import { confirmTeam, teamMeeting } from '../store/panels/team-meeting.ts'
import { addCase } from '../store/meetings/ready-case.ts'
import { log } from '../store/releases/release-steps.ts'
import { signAs } from '../store/sign-off/sign-as.ts'

let panel: PanelAtWork
let service: StoreService
let ids: {
  readonly decided: string
  readonly ofTeam: string
  readonly open: string
  readonly recordId: string
}

/** Whether a task puts something outside the store where people can read it; and why not, where it writes all the same. */
const tasks: Readonly<
  Record<OpNameOf<'task'>, (() => object) | 'writes nothing' | 'writes the store alone'>
> = {
  'releases.write': () => ({ meetingId: ids.decided, pdf: false }),
  'minutes.write': () => ({ meetingId: ids.decided, pdf: false }),
  'personParts.write': () => ({ meetingId: ids.ofTeam, readers: ['gp'], pdf: false }),
  'figures.write': () => ({ from: '2026-01', to: '2026-12', pdf: false }),
  'letters.write': () => ({ recordId: ids.recordId, pdf: false }),
  'recalls.write': () => notice,
  'recalls.print': () => notice,
  'papers.write': () => ({ meetingId: ids.open, whose: 'mine', pages: '1' }),
  'desk.print': () => ({ what: 'letter', recordId: ids.recordId }),
  'papers.print': () => ({ meetingId: ids.open, pages: '1' }),
  'invitations.write': () => ({ meetingId: ids.open }),
  'imports.saveTemplate': () => ({ side: 'health' }),
  'imports.saveRefused': () => ({ previewId }),
  'register.saveCsv': () => ({ from: '2026-01-01', to: '2027-12-31' }),
  'measures.saveFile': () => ({ measureId, kind: 'json' }),
  'measures.saveRefused': () => ({ measureId, text: 'NHS number,Date,Score\n,1/1/2026,3' }),
  'measures.openFile': 'writes nothing',
  'keys.write': () => ({}),
  'keys.read': 'writes nothing',
  'releases.folder': 'writes nothing',
  'releases.openFolder': 'writes nothing',
  'imports.preview': 'writes nothing',
  'imports.previewDropped': 'writes nothing',
  'imports.previewAgain': 'writes nothing',
  'imports.mend': 'writes nothing',
  'imports.cancel': 'writes nothing',
  'papers.cancel': 'writes nothing',
  'releases.cancel': 'writes nothing',
  'minutes.cancel': 'writes nothing',
  'personParts.cancel': 'writes nothing',
  // What a backup holds is encrypted as the store is.
  'backups.make': 'writes the store alone',
  'backups.chooseSecond': 'writes the store alone',
  'backups.restore': 'writes the store alone',
  'backups.undo': 'writes the store alone',
  'audit.check': 'writes nothing',
  'audit.compare': 'writes nothing',
  'backups.status': 'writes nothing',
  'backups.check': 'writes nothing',
  'backups.damage': 'writes nothing',
  'desk.checkDropped': 'writes nothing',
  'desk.checkPacks': 'writes nothing',
  'backups.known': 'writes nothing',
  'backups.choose': 'writes nothing',
  'backups.examine': 'writes nothing',
  'session.setUp': 'writes the store alone',
  'session.confirmRecovery': 'writes the store alone',
  'session.renewRecoveryKey': 'writes nothing',
  'session.exploreDemonstration': 'writes the store alone',
  'session.unlock': 'writes the store alone',
  'session.unlockWithRecovery': 'writes the store alone',
  'session.storeKey': 'writes nothing',
  'session.rekey': 'writes the store alone',
  'session.changePassphrase': 'writes the store alone',
  'session.status': 'writes nothing',
  'session.lock': 'writes nothing',
  'session.at': 'writes nothing',
  'room.openSharedScreen': 'writes nothing',
  'room.closeSharedScreen': 'writes nothing',
  'room.sharedScreen': 'writes nothing',
  'room.dismissNotice': 'writes nothing',
  'room.keepPlace': 'writes nothing',
  'room.place': 'writes nothing',
}
const writing = Object.entries(tasks).flatMap(([name, input]) =>
  typeof input === 'function' ? [[name as OpNameOf<'task'>, input] as const] : [],
)
let measureId = ''
let previewId = ''
let notice = { recallId: '', holderId: '' }
const folders: string[] = []

async function preparePanel(): Promise<void> {
  panel = await openPanel(['doctor', 'manager'])
  const { meetingId: decided } = await closedMeeting(panel, [await addCase(panel)])
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, decided, name)
  const { meeting } = await draftWith(panel, [await addCase(panel)], '2027-03-11')
  await publish(panel, meeting.id)
  const [letter] = (await panel.call('letters.ofMeeting', { meetingId: decided })).letters
  const ofTeam = await teamMeeting(panel, [(await addCase(panel, { familyName: 'Moor', ready: false })).id])
  await confirmTeam(panel, ofTeam)
  ids = { decided, ofTeam: ofTeam.meetingId, open: meeting.id, recordId: letter?.recordId ?? '' }
  notice = await calledBack()
  const desk = new BackupDesk(panel.store, panel.dataDir, null, () => undefined)
  service = serviceOver(panel.store, desk, () => undefined)
  const csv = readFileSync(join(import.meta.dirname, '../../fixtures/referrals/health-referrals.csv'))
  const read = await service.previewImport(csv, 'health', null, null)
  if (read.kind !== 'preview') throw new Error('not read')
  previewId = read.preview.previewId
  measureId = await addMeasure(panel)
}

/** A recall of another meeting's record, with somebody to send a notice to. */
async function calledBack() {
  const heard = await addCase(panel)
  const { meetingId } = await closedMeeting(panel, [heard])
  for (const name of ['doctor', 'manager'] as const) await signAs(panel, meetingId, name)
  await log(panel, meetingId)
  const asked = { reasons: ['nhs_number' as const], answerTo: 'Cora Lind', answerBy: '2199-01-01' }
  const { id, holders } = await panel.call('recalls.open', { caseId: heard.id, ...asked })
  return { recallId: id, holderId: holders[0]?.id ?? '' }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

interface Seen {
  readonly step: string
  readonly files: number
}

/** A shell over the real service that notes, at each step of a departure, how many files are there. */
function shellTo(folder: string, print: 'printed' | 'failed') {
  const seen: Seen[] = []
  const told: string[] = []
  const noting = (step: string) => seen.push({ step, files: readable(folder).length })
  const store = new Proxy(service, {
    get:
      (target, name: keyof StoreService) =>
      (...given: readonly unknown[]) => {
        const step = name === 'call' ? String(given[0]) : ''
        if (/^departures|\.record/.test(step)) noting(step)
        return (target[name] as (...args: readonly unknown[]) => unknown)(...given)
      },
  })
  const shell = {
    who: panel.coordinator,
    store: () => store,
    changed: ({ kind }: Change) => {
      if (kind === 'data') told.push(seen.at(-1)?.step ?? '')
    },
    chooseFolder: () => Promise.resolve(folder),
    chooseNewFile: (name: string) => Promise.resolve(join(folder, name)),
    maker: makerHere,
    print: async (pages: readonly unknown[], onPrinted: OnPrinted) => {
      const printed = await Promise.all(pages.map(blankPage))
      for (const [place, pdf] of printed.entries()) onPrinted(place + 1, pdf, place)
      return printed
    },
    printWindow: () => Promise.resolve(print),
    printOnPaper: () => Promise.resolve(print),
  }
  return { shell: shell as unknown as Shell, seen, told }
}

async function blankPage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

const readable = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-leaving-'))
  folders.push(folder)
  return folder
}
const run = (shell: Shell, name: OpNameOf<'task'>, input: object): Promise<unknown> => {
  const op = findOp(name)
  if (!op) throw new Error(name)
  return runTask(shell, name, parseInput(op, input))
}

/** The last departure and how it ended. */
const last = () =>
  panel.store
    .desk()
    .store.db.selectFrom('fileDeparture')
    .leftJoin('fileDepartureEnd', 'fileDepartureEnd.departureId', 'fileDeparture.id')
    .select(['task', 'about', 'files', 'sha256', 'outcome'])
    .orderBy('fileDeparture.id', 'desc')
    .executeTakeFirst()

describe('every task that writes', () => {
  it('announces it before a file is there, and says afterwards that it left, or that it stayed', async () => {
    expect(writing.length).toBeGreaterThan(7)
    await preparePanel()
    for (const [name, input] of writing) {
      const { shell: failing } = shellTo(join(emptyFolder(), 'not there'), 'failed')
      const failed = await run(failing, name, input()).then(
        () => 'was written',
        () => 'failed',
      )
      const stayed = await last()
      const folder = emptyFolder()
      const { shell, seen, told } = shellTo(folder, 'printed')
      await run(shell, name, input())
      const left = await last()
      const [entry] = await panel.call('audit.entries', { before: null, limit: 1 })
      const onPaper = name.endsWith('.print')
      // Everything of one task in one object, so that a fault says whose it is.
      expect({
        name,
        failed,
        stayed: [stayed?.task, stayed?.outcome],
        left: [left?.task, left?.outcome, /^[0-9a-f]{64}$/.test(left?.sha256 ?? '')],
        entry: entry?.operation,
        told: told.length === 1 && told[0] === seen.at(-1)?.step,
        first: seen[0],
        filesAtLast: onPaper || (seen.at(-1)?.files ?? 0) > 0,
        hidden: readable(folder).filter((file) => file.startsWith('.accord-')),
      }).toEqual({
        name,
        failed: 'failed',
        stayed: [name, 'stayed'],
        left: [name, 'left', true],
        entry: name,
        told: true,
        first: { step: 'departures.begin', files: 0 },
        filesAtLast: true,
        hidden: [],
      })
    }
  })
})

describe('the folder that packs were written to', () => {
  it('is kept by the store, shown while it is there, and no other is', async () => {
    await preparePanel()
    const folder = mkdtempSync(join(tmpdir(), 'accord-leaving-'))
    folders.push(folder)
    const opened: string[] = []
    const shell = {
      ...shellTo(folder, 'printed').shell,
      showFolder: (path: string) => Promise.resolve(void opened.push(path)),
    }
    const { decided: meetingId, open } = ids
    await runTask(shell, 'releases.write', { meetingId, pdf: false })
    expect(await runTask(shell, 'releases.folder', { meetingId })).toEqual({ folderName: basename(folder) })
    await runTask(shell, 'releases.openFolder', { meetingId })
    expect(opened).toEqual([folder])
    expect(await runTask(shell, 'releases.folder', { meetingId: open })).toBeNull()
    rmSync(folder, { recursive: true })
    expect(await runTask(shell, 'releases.folder', { meetingId })).toBeNull()
    await expect(runTask(shell, 'releases.openFolder', { meetingId })).rejects.toThrow('notFound')
    expect(opened).toHaveLength(1)
  })
})

describe('no other way out', () => {
  it('is known to the tasks: files are written where a departure is announced, and nowhere else', () => {
    const folder = join(import.meta.dirname, '../../../electron/tasks')
    const writes = /\b(writeFiles|writePacks|placePacks|printOnPaper|printWindow|writeFile|writePapers)\(/
    const unannounced = readdirSync(folder).filter((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      // What is only declared here, or hands on to where it is announced.
      if (!writes.test(text) || file === 'shell.ts' || file === 'make-packs.ts') return false
      return !/\b(leaving|announced)\(/.test(text) && !/writePapers\(shell/.test(text)
    })
    expect(unannounced).toEqual([])
  })
})
