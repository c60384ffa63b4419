import type { Printed } from '../../../shared/printed.ts'
import type { PackInput } from '../../../shared/records.ts'
import { recordLayout } from '../content/record-layout.ts'
import { shortStamp } from '../content/stamp.ts'
import { headLine, versionLine } from './print-settings.ts'
import { recordEyebrow } from './record-page.ts'

/** The same as `recordPage` prints, as data: for whoever looks at it before it leaves. */
export function printedRecord(input: PackInput): Printed {
  const { heading, head, sections } = recordLayout(input)
  return {
    eyebrow: recordEyebrow,
    heading,
    head,
    sections,
    isCompact: true,
    top: headLine(input),
    stamp: shortStamp(input),
    foot: versionLine(input),
  }
}
