import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTopSheet } from '../ui/index.ts'
import { FindBar } from './find-bar.tsx'

interface Finding {
  /** How often it was asked for: asked again, the bar begins anew. */
  readonly times: number
  /** Where: the dialog that was open, or the page. It goes with the dialog, and never looks below another. */
  readonly sheet: HTMLElement | null
}

/** Finding in what stands in front: the dialog that is open, or else the page. */
export function useFinding() {
  const sheet = useTopSheet()
  const [finding, setFinding] = useState<Finding | null>(null)
  const find = useCallback(() => setFinding((last) => ({ times: (last?.times ?? 0) + 1, sheet })), [sheet])
  const isThere = finding !== null && finding.sheet === sheet
  const bar = isThere && <FindBar key={finding.times} sheet={sheet} onClose={() => setFinding(null)} />
  // A dialog keeps the focus within itself, so the bar has to stand in it.
  const placed: ReactNode = bar && sheet ? createPortal(bar, sheet) : bar
  return { sheet, find, bar: placed }
}
