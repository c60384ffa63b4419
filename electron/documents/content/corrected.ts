import { cell, facts } from '../../../shared/blocks.ts'
import { amendmentCodeWords } from '../../../shared/amendment-words.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { toldChanges } from '../../../shared/change-words.ts'
import { dateAndTime } from '../../../shared/kernel/dates.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { wordFor } from '../../../shared/words.ts'

/** The other agency’s own, or this one’s: its own copy says what, under a heading of its own. */
const nothingCommon =
  'Nothing that both agencies have is another. What one of them has alone was corrected: its own copy says what.'

/**
 * What was corrected, the old value beside the new one; nothing in a first version, nor in a correction from before
 * that was kept.
 */
export function correctedSection(record: AgencyRecord): Section[] {
  const { amendment, supersedes } = record
  if (amendment?.changes === undefined) return []
  const { code, reason, madeBy, madeByTitle, madeAt, changes } = amendment
  const by = [madeBy, madeByTitle].filter((part) => part !== '').join(', ')
  const rows = toldChanges(changes, record, amendment.telling ?? 1)
  const table: Block = {
    kind: 'table',
    caption: 'Each value that is another',
    columns: [
      { label: 'What' },
      { label: `Version ${supersedes?.recordVersion ?? record.recordVersion - 1} says` },
      { label: 'This version says' },
    ],
    rows: rows.map(({ label, before, after }) => [cell(label), cell(before), cell(after)]),
  }
  const why = code === undefined ? '' : wordFor(amendmentCodeWords, code)
  const blocks: Block[] = [
    rows.length === 0 ? { kind: 'text', voice: 'plain', text: nothingCommon } : table,
    ...facts([
      { label: 'Why', text: [why, reason].filter((part) => part !== '').join(': ') },
      ...(amendment.confirmed ?? []).map(({ name, how }) => ({
        label: `${name} confirmed their words`,
        text: how,
      })),
      ...(amendment.takenBack ?? []).map((version) => ({
        label: `Version ${version.recordVersion}`,
        text: `Was proposed and taken back by ${version.by}, ${dateAndTime(version.at)}: ${version.reason} It was never agreed.`,
      })),
      { label: 'Corrected by', text: `${by}, ${dateAndTime(madeAt)}` },
    ]),
  ]
  return [{ slug: 'corrected', heading: 'What was corrected', blocks }]
}
