import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { BlocksHere, CaseHere } from '../form/block-here.ts'
import type { BlockHere } from '../form/block-here.ts'
import { useQueryPart } from '../data/use-op.ts'
import { flushEdits } from '../data/use-flush.ts'
import { notify, useShortcuts } from '../ui/index.ts'
import { AboutAudience } from './about-audience.tsx'
import { AskAudienceContext } from './asked-for.ts'
import type { AskedFor } from './asked-for.ts'
import { Badges } from './badge.tsx'
import { shownBlocks } from './shown-blocks.ts'
import { pointedAt } from './words-at.ts'

export const markKey = 'mod+b'

interface AudiencesProps {
  readonly caseId: string
  readonly children: ReactNode
}

/** Round a case: who may read what of it stands beside each text, and one key says it of the text that is pointed at. */
export function Audiences({ caseId, children }: AudiencesProps) {
  const [asked, ask] = useState<AskedFor | null>(null)
  const shown = useQueryPart('audiences.of', { caseId }, shownBlocks)
  const blockHere = useCallback(
    (key: string): BlockHere => {
      const block = shown?.[key]
      if (block === undefined) return { isKept: false, beside: null }
      const onOpen = ({ markId }: { readonly markId: string | null }) =>
        ask({ kind: 'block', block: key, markId })
      return { isKept: block.isKept, beside: <Badges block={key} shown={block} onOpen={onOpen} /> }
    },
    [shown],
  )
  const asking = useMemo(() => ({ caseId, ask }), [caseId])
  useShortcuts('Who may read what', {
    [markKey]: {
      label: 'Say who may read this text, or the words selected in it',
      inFields: true,
      run: () => void askAtPlace(ask),
    },
  })
  return (
    <AskAudienceContext value={asking}>
      <CaseHere value={caseId}>
        <BlocksHere value={blockHere}>{children}</BlocksHere>
      </CaseHere>
      {asked && <AboutAudience {...{ caseId, asked, ask }} />}
    </AskAudienceContext>
  )
}

/** The same where nothing is marked: what is read aloud, over the case’s own page. */
export function AudiencesTold({ caseId, children }: AudiencesProps) {
  const shown = useQueryPart('audiences.of', { caseId }, shownBlocks)
  const blockHere = useCallback(
    (key: string): BlockHere => {
      const block = shown?.[key]
      if (block === undefined) return { isKept: false, beside: null }
      return { isKept: block.isKept, beside: <Badges block={key} shown={block} /> }
    },
    [shown],
  )
  return (
    <CaseHere value={caseId}>
      <BlocksHere value={blockHere}>{children}</BlocksHere>
    </CaseHere>
  )
}

/** What was just written is on disk first: the words that are marked have to stand there. */
async function askAtPlace(ask: (what: AskedFor) => void): Promise<void> {
  const place = pointedAt()
  if (place === null) return notify('Go to a text first, or select words in it: then say who may read it.')
  await flushEdits()
  ask({ kind: 'mark', ...place, markId: null })
}
