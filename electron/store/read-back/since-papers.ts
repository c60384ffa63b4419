import { isDeepStrictEqual } from 'node:util'
import { sectionParts } from '../../../shared/section-parts.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import type { ChangedPart, SincePapers } from '../../../shared/read-back.ts'
import { preparedSections } from '../../documents/content/record-content.ts'
import { selectIssues } from '../papers/select-issues.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** What everybody had before them against what would be signed: only what both agencies may read is compared. */
export async function sincePapers(
  db: ReadDb,
  { meetingId, itemId }: { readonly meetingId: string; readonly itemId: string },
  prepared: readonly Section[],
): Promise<SincePapers | null> {
  const { latest } = await selectIssues(db, meetingId)
  if (!latest) return null
  const had = latest.issued.items.find((item) => item.itemId === itemId)?.case
  return {
    issuedAt: latest.row.issuedAt,
    hadIt: had !== undefined && had !== null,
    changed: had ? changedParts(preparedSections(had.prepared), prepared) : [],
  }
}

/** In the order of the record; what is gone from a section stands behind what is in it. */
export function changedParts(before: readonly Section[], now: readonly Section[]): ChangedPart[] {
  const gone = before.filter(({ slug }) => now.every((section) => section.slug !== slug))
  return [
    ...now.flatMap((section) => {
      const was = before.find(({ slug }) => slug === section.slug)
      return changedIn(section, partsIn(was), partsIn(section))
    }),
    ...gone.flatMap((section) => changedIn(section, partsIn(section), new Map())),
  ]
}

type Parts = ReadonlyMap<string, readonly Block[]>

const partsIn = (section: Section | undefined): Parts =>
  new Map(section ? sectionParts(section).map(({ name, blocks }) => [name, blocks]) : [])

function changedIn({ slug, heading }: Section, was: Parts, is: Parts): ChangedPart[] {
  const changed = [...is].flatMap(([part, blocks]): ChangedPart[] => {
    const old = was.get(part)
    if (old && isDeepStrictEqual(old, blocks)) return []
    return [{ slug, heading, part, before: old ? otherwise(old, blocks) : [], isGone: false }]
  })
  const gone = [...was].filter(([part]) => !is.has(part))
  return [
    ...changed,
    ...gone.map(([part, before]): ChangedPart => ({ slug, heading, part, before, isGone: true })),
  ]
}

/** Of what the papers said, only what the record does not say: of a list of facts, those that differ. */
function otherwise(old: readonly Block[], now: readonly Block[]): Block[] {
  const facts = now.flatMap((block) => (block.kind === 'facts' ? block.rows : []))
  return old.flatMap((block): Block[] => {
    if (block.kind === 'heading' || isAmong(now, block)) return []
    if (block.kind !== 'facts') return [block]
    const rows = block.rows.filter((row) => !isAmong(facts, row))
    return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
  })
}

/** By all that they say: a picture has fractions, which a signed record refuses. */
const isAmong = <T>(all: readonly T[], one: T): boolean => all.some((other) => isDeepStrictEqual(other, one))
