import type { Block } from '../../../shared/audience-blocks.ts'
import { blocksOf, isOwn } from '../../../shared/audience-blocks.ts'
import type { AudienceMark, CaseAudiences, MarkedBlock } from '../../../shared/audiences.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import type { Audience } from '../../../shared/records.ts'
import { cutText, isSeenKept, keptFrom, placeMarks, readerOf, reads } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { maySeeTo, selectMarks } from '../facts/select-marks.ts'
import type { KeptMark } from '../facts/select-marks.ts'
import type { ReadDb } from '../kernel/schema.ts'

type Reading = Pick<Who, 'memberId' | 'role' | 'side'>

/** A case with its marks, as one reader has it. */
export interface ReadCase {
  readonly blocks: readonly Block[]
  readonly marks: readonly KeptMark[]
  readonly kept: ReadonlyMap<string, KeptBlock>
}

export async function readCase(
  db: ReadDb,
  caseId: string,
  who: Pick<Who, 'side' | 'role'>,
): Promise<ReadCase> {
  const source = (await selectBlockSources(db, [caseId])).get(caseId)
  if (source === undefined) throw notFound()
  const blocks = blocksOf(source)
  const marks = (await selectMarks(db, [caseId])).get(caseId) ?? []
  return { blocks, marks, kept: keptFrom(blocks, marks, readerOf(who)) }
}

export async function selectAudiences(db: ReadDb, caseId: string, who: Reading): Promise<CaseAudiences> {
  const read = await readCase(db, caseId, who)
  const placed = Map.groupBy(placeMarks(read.blocks, read.marks), ({ block }) => block.key)
  const blocks = read.blocks.flatMap((block) => {
    const marks = (placed.get(block.key) ?? []).flatMap(({ mark, strayed }) => {
      const own = read.marks.find(({ id }) => id === mark.id)
      return own ? markFor(own, strayed, who) : []
    })
    if (block.text === '' && marks.length === 0 && !hasAmounts(block)) return []
    return markedBlock(block, read.kept.get(block.key), marks, who)
  })
  return { caseId, blocks, ...waitingOf(read, [...placed.values()].flat(), who) }
}

const hasAmounts = ({ key }: Block): boolean =>
  /^(line\.[^.]+(\.amounts)?|plan\.contribution|score\.[^.]+)$/.test(key)

export const mayReadMark = (mark: KeptMark, who: Pick<Who, 'side' | 'role'>): boolean =>
  reads(readerOf(who), mark)

/** Whoever may not read what is marked sees that it is, and neither the words nor, where that would tell, the mark. */
function markFor(mark: KeptMark, strayed: boolean, who: Reading): AudienceMark[] {
  const { seen: _seen, madeById: _by, ...told } = mark
  if (mayReadMark(mark, who)) return [{ ...told, strayed }]
  return mark.silent && mark.silentAgreed !== null ? [] : [{ ...told, passage: null, strayed }]
}

function markedBlock(
  block: Block,
  kept: KeptBlock | undefined,
  marks: readonly AudienceMark[],
  who: Reading,
): MarkedBlock {
  const whole = marks.find(({ passage, strayed }) => passage === null && !strayed)
  const choices = kept === undefined ? choicesFor(block, who) : { whole: [], passage: [] }
  return {
    key: block.key,
    text: cutText(block.text, kept),
    usual: block.rule.usual,
    audience: whole?.audience ?? block.rule.usual,
    mayMark: choices.whole,
    mayMarkPassage: choices.passage,
    kept: isSeenKept(kept),
    marks,
  }
}

/** Nobody hides from themselves what they could then not bring back, nor another agency’s words unless they run the panel. */
export function choicesFor(
  block: Block,
  who: Pick<Who, 'role' | 'side'>,
): { readonly whole: readonly Audience[]; readonly passage: readonly Audience[] } {
  const { role, side } = who
  if (role === 'observer' || !(drivers.includes(role) || isOwn(block, side)))
    return { whole: [], passage: [] }
  const may = (audience: Audience) => reads(readerOf(who), { audience, decision: null, madeBySide: side })
  return { whole: block.rule.whole.filter(may), passage: block.rule.passage.filter(may) }
}

type What = CaseAudiences['waiting'][number]['what']

function waitingOf(
  { marks }: ReadCase,
  placed: ReturnType<typeof placeMarks>,
  who: Reading,
): Pick<CaseAudiences, 'waiting' | 'waitingElsewhere'> {
  const all = marks.flatMap((mark) =>
    whatWaits(mark, placed).map((what) => ({ mark, what, mine: isMine(mark, what, who) })),
  )
  const here = all.filter(({ mark }) => mayReadMark(mark, who))
  const elsewhere = all.filter(({ mark, what }) => !mayReadMark(mark, who) && what === 'third_party')
  return {
    waiting: here.map(({ mark, what, mine }) => ({ markId: mark.id, what, mine })),
    waitingElsewhere: elsewhere.length,
  }
}

function whatWaits(mark: KeptMark, placed: ReturnType<typeof placeMarks>): What[] {
  const waits: What[] = []
  if (mark.silent && mark.silentAgreed === null) waits.push('silent')
  if (mark.decision === null && mark.audience === 'third_party') waits.push('third_party')
  if (mark.decision === null && mark.audience === 'withhold_from_person') waits.push('not_for_the_person')
  if (placed.some((one) => one.mark.id === mark.id && one.strayed)) waits.push('strayed')
  return waits
}

const isMine = (mark: KeptMark, what: What, who: Reading): boolean =>
  what === 'strayed'
    ? who.role !== 'observer'
    : maySeeTo(mark, what === 'silent' ? 'silent' : 'decision', who)
