import { describe, expect, test } from 'vitest'
import { partFiles } from '../../../../electron/documents/person-parts/part-files.ts'
import { selectPartsMaterial } from '../../../../electron/store/person-parts/select-parts.ts'
import type { PartReader } from '../../../../shared/person-parts.ts'
import { partReaders } from '../../../../shared/person-parts.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { confirmTeam, teamMeeting } from '../panels/team-meeting.ts'
import { refusal } from '../test-store.ts'

const people = { steen: 'Ruth Steen', moor: 'Ruth Moor' } as const
const clinical = 'Voices are loudest when she is watched.'

/** A team's meeting about two people, each with something of their own that the other's must not have. */
async function held() {
  const panel = await openPanel(['doctor', 'manager'])
  const steen = await addCase(panel, { ready: false })
  const moor = await addCase(panel, { familyName: 'Moor', ready: false })
  const { version } = await panel.call('risks.get', { caseId: steen.id })
  await panel.call('risks.save', { caseId: steen.id, version, changes: { formulation: clinical } })
  const meeting = await teamMeeting(panel, [steen.id, moor.id])
  await panel.call('contributions.write', {
    caseId: steen.id,
    discipline: 'Pharmacy',
    name: 'Reuben Oduya',
    words: 'Level taken early: repeat it.',
  })
  await confirmTeam(panel, meeting, (caseId) => ({
    reasons: caseId === steen.id ? 'She sleeps better on the new tablets.' : 'He has found the lunch club.',
  }))
  return { panel, steen, moor, ...meeting }
}

const material = (panel: PanelAtWork, meetingId: string, readers: readonly PartReader[] = partReaders) =>
  selectPartsMaterial(panel.store.desk().store.db, meetingId, readers)

const of = async (panel: PanelAtWork, meetingId: string, stem: string): Promise<string> => {
  const part = (await material(panel, meetingId)).parts.find(({ fileStem }) => fileStem.endsWith(stem))
  return JSON.stringify(part?.text)
}

describe('after a team’s meeting each person’s part', () => {
  test('is written for either agency’s record and to the GP, and has nothing of anybody else', async () => {
    const { panel, steen, moor, meetingId } = await held()
    const { parts } = await material(panel, meetingId)
    expect(parts.map(({ fileStem }) => fileStem)).toEqual(
      [steen, moor]
        .map(({ reference }) => reference.toLowerCase())
        .flatMap((reference) => [
          `2027-01-14-${reference}-summary-health`,
          `2027-01-14-${reference}-summary-council`,
          `2027-01-14-${reference}-letter-gp`,
        ]),
    )
    for (const { recordId, text, fileStem } of parts) {
      const isSteens = recordId === parts[0]?.recordId
      const said = JSON.stringify(text)
      const [own, other] = isSteens ? [steen, moor] : [moor, steen]
      expect(said).toContain(isSteens ? 'She sleeps better' : 'lunch club')
      expect(said).toContain('Chidi Amara, Panel chair, confirmed it as chair')
      expect(said).not.toContain(isSteens ? 'lunch club' : 'She sleeps better')
      expect(said).not.toContain(isSteens ? people.moor : people.steen)
      expect([said.includes(own.reference), said.includes(other.reference)]).toEqual([true, false])
      // A file's name and its title stand where anybody may see them.
      expect(`${fileStem} ${text.title}`).not.toMatch(/Ruth|Steen|Moor/)
    }
  })

  test('has what its reader may read: the GP what health may, the council a marker with the reason alone', async () => {
    const { panel, steen, meetingId } = await held()
    const reference = steen.reference.toLowerCase()
    const [health, council, gp] = await Promise.all(
      ['summary-health', 'summary-council', 'letter-gp'].map((end) =>
        of(panel, meetingId, `${reference}-${end}`),
      ),
    )
    for (const text of [health, gp]) expect(text).toContain(clinical)
    expect(council).not.toContain(clinical)
    expect(council).toContain('Withheld from this copy')
    for (const text of [health, council, gp]) expect(text).toContain('Level taken early: repeat it.')
    expect(gp).toContain('Dear Doctor')
  })

  test('is kept where an agency’s copy of the record is, and says so by initials', async () => {
    const { panel, steen, meetingId } = await held()
    const { person } = await panel.call('cases.get', { caseId: steen.id })
    await panel.call('people.update', {
      personId: person.id,
      version: person.version,
      changes: { notToBeTold: ['socialCare'] },
    })
    const { parts } = await panel.call('personParts.of', { meetingId })
    expect(parts.map(({ initials, kept }) => [initials, kept.map(({ reader }) => reader)])).toEqual([
      ['R. S.', ['socialCare']],
      ['R. M.', []],
    ])
    const stems = (await material(panel, meetingId)).parts.map(({ fileStem }) => fileStem)
    expect(stems).toHaveLength(5)
    expect(stems.some((stem) => stem.endsWith(`${steen.reference.toLowerCase()}-summary-council`))).toBe(
      false,
    )
  })

  test('leaves a line in the log each, as a copy with one item, which is not the minutes', async () => {
    const { panel, meetingId } = await held()
    const { parts } = await material(panel, meetingId, ['gp'])
    expect(parts).toHaveLength(2)
    const written = parts.map(({ position, recordVersion, reader }) => ({
      reader,
      position,
      version: recordVersion,
      sha256: 'a'.repeat(64),
    }))
    await panel.call('personParts.record', { meetingId, parts: written })
    const { log } = await panel.call('minutes.read', { meetingId, copy: null })
    expect(log.map(({ part, side, items }) => [part, side, items])).toEqual(
      parts.map(({ position }) => ['gp', 'health', [position]]).toReversed(),
    )
  })

  test('gives the same bytes whenever it is made again', async () => {
    const { panel, meetingId } = await held()
    const { at, parts } = await material(panel, meetingId, ['gp'])
    const [part] = parts
    if (part === undefined) throw new Error('nothing to write')
    const [one, two] = [await partFiles(at, part, null), await partFiles(at, part, null)]
    expect(one.map(({ name }) => name)).toEqual([`${part.fileStem}.docx`])
    expect(Buffer.from(one[0]?.bytes ?? []).equals(Buffer.from(two[0]?.bytes ?? []))).toBe(true)
  })
})

describe('nothing is written', () => {
  test('of what another panel decides, which leaves as packs and letters', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const { meetingId } = await closedMeeting(panel, [await addCase(panel)])
    expect(await panel.call('personParts.of', { meetingId })).toMatchObject({ parts: [], unsigned: 0 })
    expect((await material(panel, meetingId)).parts).toEqual([])
  })

  test('of a record that waits for signatures', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const steen = await addCase(panel)
    const meeting = await teamMeeting(panel, [steen.id])
    for (const itemId of meeting.itemIds.values()) await panel.call('room.everyoneAgrees', { itemId })
    await confirmTeam(panel, meeting, () => ({ verdict: 'plan_changed' }))
    const { parts, unsigned } = await panel.call('personParts.of', { meetingId: meeting.meetingId })
    expect([parts, unsigned]).toEqual([[], 1])
  })

  test('from outside the shell, or for readers that are none', async () => {
    const { panel, meetingId } = await held()
    const odd = panel.replyTo('personParts.material', { meetingId, readers: [] })
    expect(await refusal(odd)).toMatchObject({ kind: 'invalid' })
  })
})
