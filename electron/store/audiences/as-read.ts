import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { AsRead, ReaderName } from '../../../shared/audiences.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { cutText, isSeenKept, keptFrom, keptFromBoth, readerOf } from '../../../shared/rules/reading.ts'
import type { Who } from '../../../shared/session.ts'
import { selectBlockSources } from '../facts/block-source.ts'
import { selectMarks } from '../facts/select-marks.ts'
import type { ReadDb } from '../kernel/schema.ts'

/** The texts and sums of a case as another would have them; never more than whoever looks has. */
export async function selectAsRead(
  db: ReadDb,
  { caseId, as }: { readonly caseId: string; readonly as: ReaderName },
  who: Pick<Who, 'side' | 'role'>,
): Promise<AsRead> {
  const source = (await selectBlockSources(db, [caseId])).get(caseId)
  if (source === undefined) throw notFound()
  const blocks = blocksOf(source)
  const marks = (await selectMarks(db, [caseId])).get(caseId) ?? []
  const kept = keptFromBoth(keptFrom(blocks, marks, as), keptFrom(blocks, marks, readerOf(who)))
  const isKept = (key: string): boolean => (kept.get(key)?.whole ?? null) !== null
  return {
    as,
    blocks: blocks
      .filter(({ text }) => text !== '')
      .map(({ key, text }) => ({ key, text: cutText(text, kept.get(key)), kept: isSeenKept(kept.get(key)) })),
    lines: source.lines.map((line) => {
      const sum = (pence: number) => (isKept(`line.${line.id}.amounts`) ? null : pence)
      return {
        id: line.id,
        description: cutText(line.description, kept.get(`line.${line.id}.description`)),
        annualPence: sum(line.annualPence),
        healthPence: sum(line.healthPence),
        socialCarePence: sum(line.socialCarePence),
        contributionPence: isKept('plan.contribution') ? null : sum(line.contributionPence),
      }
    }),
  }
}
