import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { recordContent } from '../../../../electron/documents/content/record-content.ts'
import { spokenIn } from '../../../../renderer/room/read-back/aloud.ts'
import { ReadBackRecord } from '../../../../renderer/room/read-back/read-back-text.tsx'
import { restOf } from '../../../../renderer/room/read-back/read-back-rest.ts'
import type { Block, Section } from '../../../../shared/blocks.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import type { AgencyRecord } from '../../../../shared/records.ts'
import { close, decideOn, leaveUnassigned, readBack } from '../../../electron/store/meetings/meeting-steps.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { inRoom, newAction } from '../../../support/in-room.ts'

/** Not of the room's making: the pack's own pages, and what stands at the side or in the page's title. */
const notRead = new Set(['short', 'terms', 'about', 'signatures', 'check', 'own'])

/** A deadlock with an interest, conditions, a changed recommendation, words and an action: all a record can say. */
async function deadlock() {
  const room = await inRoom()
  const { panel, itemId, meetingId } = room
  await updateTerms(panel, { decidingRule: 'unanimous' })
  await panel.call('room.declareInterest', {
    itemId,
    memberId: panel.ids.peer,
    kind: 'personal',
    text: 'Sings in the same choir.',
    outcome: 'chair_ruled',
    ruling: 'May speak, and is not asked',
  })
  await decideOn(panel, itemId, 'escalated')
  await panel.call('room.setAgreement', {
    itemId,
    memberId: panel.ids.worker,
    position: 'disagree',
    words: 'Winter is too soon.',
  })
  const { decision } = await panel.call('room.item', { itemId })
  await panel.call('room.decide', {
    itemId,
    version: decision?.version ?? 1,
    changes: {
      healthView: 'Try it.',
      socialCareView: 'Wait for spring.',
      conditions: [{ id: newId(), text: 'A named worker first' }],
      changesRecommendation: true,
      changesReason: 'The team asked for less.',
    },
  })
  await panel.call('room.saveAction', newAction(itemId))
  return { panel, itemId, meetingId }
}

type Deadlock = Pick<Awaited<ReturnType<typeof deadlock>>, 'panel' | 'itemId' | 'meetingId'>

async function page(of: Deadlock): Promise<string> {
  const { props } = await drawn(of)
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ReadBackRecord {...props} />
    </QueryClientProvider>,
  )
  return plain(markup.replaceAll(/<[^>]*>/g, ' ')).toLowerCase()
}

async function drawn({ panel, itemId, meetingId }: Deadlock) {
  const room = await panel.call('room.get', { meetingId })
  const roomItem = await panel.call('room.item', { itemId })
  const text = await panel.call('readBack.text', { itemId })
  return { props: { room, roomItem, text, end: nothing, onLeave: nothing, onNested: nothing } }
}

const nothing = (): void => undefined

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#x27;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
}
const plain = (text: string): string =>
  text.replaceAll(/&(amp|#x27|quot|lt|gt);/g, (entity) => entities[entity] ?? entity).replaceAll(/\s+/g, ' ')

/** An action's number is its place in the list, and its full stop goes; a fact in a sentence is not capital. */
const asRead = (words: string): string =>
  plain(words)
    .trim()
    .replace(/^\d+\. /, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** What names each block, and all that stands in it. */
function saidIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text]
    case 'quote':
      return [block.text, block.by]
    case 'list':
      return [...block.items]
    case 'facts':
      return block.rows.flatMap(({ label, text }) =>
        // The day stands in a field; when it was confirmed is not known before.
        label === 'Review by' ? label : label === 'Read aloud and confirmed' ? [] : [label, text],
      )
    case 'table':
      return block.rows.flat().flatMap(({ text, notes }) => [text, ...(notes ?? [])])
    case 'share':
    case 'chart':
    case 'code':
      return []
  }
}

/** The page underlines an acronym where the pack writes it out. */
const withoutTerms = ({ glossary: _glossary, ...record }: AgencyRecord): AgencyRecord => record

const frozen = async (of: Deadlock): Promise<readonly Section[]> => {
  await readBack(of.panel, of.itemId)
  await leaveUnassigned(of.panel, of.meetingId)
  await close(of.panel, of.meetingId)
  const { db } = of.panel.store.desk().store
  const row = await db.selectFrom('record').select(['healthJson', 'decisionJson']).executeTakeFirstOrThrow()
  const record = withoutTerms(JSON.parse(row.healthJson) as AgencyRecord)
  const input = {
    side: 'health',
    decisionJson: row.decisionJson,
    recordJson: row.healthJson,
    record,
  } as const
  const unsigned = { statements: [], checkpoint: '', fingerprint: [], bothSigned: false, shortOf: [] }
  return recordContent({ ...input, ...unsigned, supersedes: null }).sections
}

test('the page that is read aloud says all that the frozen record then says', async () => {
  const of = await deadlock()
  const read = await page(of)
  const sections = (await frozen(of)).filter(({ slug }) => !notRead.has(slug))
  expect(sections.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['decision', 'agreement', 'actions']),
  )
  const said = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(saidIn)])
  expect(said).toEqual(expect.arrayContaining(['Interests declared', 'Try it.', 'Wait for spring.']))
  const missing = said.map(asRead).filter((words) => !read.includes(words))
  expect(missing).toEqual([])
})

/** What stands open, and what is folded under it. */
async function halves(of: Deadlock): Promise<{ readonly open: string; readonly folded: string }> {
  const [open = '', folded = '', ...more] = (await page(of)).split('the rest of the record')
  expect(more).toEqual([])
  return { open, folded }
}

test('what is decided, said and agreed to be done stands open; all that was prepared is folded', async () => {
  const of = await deadlock()
  const { open, folded } = await halves(of)
  const decided = [
    'i want to sing again.',
    'escalated',
    'the gain is worth it.',
    'the team asked for less.',
    'a named worker first',
    'who pays',
    'find a personal assistant, jo pell, council, by monday 1 february 2027',
    'winter is too soon.',
    'try it.',
    'wait for spring.',
    'review by',
  ]
  expect(decided.filter((words) => !open.includes(words))).toEqual([])
  const prepared = ['the options', 'capacity and law', 'mha s117', 'sings in the same choir.']
  expect(prepared.filter((words) => open.includes(words))).toEqual([])
  expect(prepared.filter((words) => !folded.includes(words))).toEqual([])
})

test('what is counted as read aloud is what stands open, every text of it', async () => {
  const of = await deadlock()
  const { room, roomItem, text } = (await drawn(of)).props
  const spoken = spokenIn(room, roomItem, text)
  const { open } = await halves(of)
  const day = '15 april 2027'
  expect(spoken.map(asRead).filter((words) => !words.endsWith(day) && !open.includes(words))).toEqual([])
  expect(spoken).toEqual(
    expect.arrayContaining(['The gain is worth it.', 'Winter is too soon.', 'A named worker first']),
  )
})

test('a part that the papers had otherwise is marked where it stands, open or folded', async () => {
  const { itemId, ...room } = await inRoom()
  await decideOn(room.panel, itemId)
  const of = { itemId, ...room }
  expect(await page(of)).not.toContain('changed since the papers')
  const { caseId } = (await drawn(of)).props.roomItem.item
  const risk = await of.panel.call('risks.get', { caseId: caseId ?? '' })
  await of.panel.call('risks.save', {
    caseId: caseId ?? '',
    version: risk.version,
    changes: { why: 'Singing is what held her.' },
  })
  const { open, folded } = await halves(of)
  expect(open).not.toContain('changed since the papers')
  expect(folded).toContain('changed since the papers')
  expect(folded).toContain('what the papers said')
})

test('a block the page knows nothing of stands in it as the record has it', () => {
  const blocks: Block[] = [
    { kind: 'heading', text: 'Reasons' },
    { kind: 'text', text: 'Drawn in place', voice: 'plain' },
    { kind: 'heading', text: 'Something new' },
    { kind: 'list', items: ['is read aloud too'] },
    {
      kind: 'facts',
      rows: [
        { label: 'Legal basis', text: 'drawn' },
        { label: 'Another', text: 'new' },
      ],
    },
  ]
  const rest = restOf(
    [{ slug: 'decision', heading: '', blocks }],
    'decision',
    new Set(['Reasons', 'Legal basis']),
  )
  expect(rest).toEqual([
    { kind: 'heading', text: 'Something new' },
    { kind: 'list', items: ['is read aloud too'] },
    { kind: 'facts', rows: [{ label: 'Another', text: 'new' }] },
  ])
})
