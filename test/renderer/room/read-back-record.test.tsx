import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { recordContent } from '../../../electron/packs/content/record-content.ts'
import { ReadBackRecord } from '../../../renderer/room/read-back-text.tsx'
import { restOf } from '../../../renderer/room/read-back-rest.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { newId } from '../../../shared/ids.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { close, decideOn, leaveUnassigned, readBack } from '../../electron/store/meetings/meeting-steps.ts'
import { updateTerms } from '../../electron/store/meetings/update-terms.ts'
import { inRoom, newAction } from '../../electron/store/room/in-room.ts'

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

type Deadlock = Awaited<ReturnType<typeof deadlock>>

async function page({ panel, itemId, meetingId }: Deadlock): Promise<string> {
  const room = await panel.call('room.get', { meetingId })
  const roomItem = await panel.call('room.item', { itemId })
  const text = await panel.call('readBack.text', { itemId })
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ReadBackRecord {...{ room, roomItem, text, onLeave: nothing, onNested: nothing }} />
    </QueryClientProvider>,
  )
  return plain(markup.replaceAll(/<[^>]*>/g, ' ')).toLowerCase()
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
