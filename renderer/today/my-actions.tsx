import { useState } from 'react'
import type { Action } from '../../shared/actions.ts'
import { SettleAction } from '../actions/settle-action.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { RowItem } from '../form/row-list.tsx'
import { dueWords, todayOn } from '../words/time-words.ts'
import { TextButton, TextLink } from '../ui/index.ts'

/** What one said one would do, to be settled where it stands. */
export function MyActions({ actions }: { readonly actions: readonly Action[] }) {
  const [settling, setSettling] = useState<Action | null>(null)
  const maySettle = useMay('actions.settle')
  const today = todayOn()
  return (
    <>
      {actions.map((action) => (
        <RowItem
          key={action.id}
          title={action.text}
          note={
            <>
              {dueWords(action.dueOn, today)} · for{' '}
              <TextLink href={paths.case(action.caseId)}>{action.personName}</TextLink>
            </>
          }
          end={
            maySettle && (
              <TextButton aria-label={`How it ended: ${action.text}`} onPress={() => setSettling(action)}>
                How it ended
              </TextButton>
            )
          }
        />
      ))}
      <SettleAction action={settling} onClose={() => setSettling(null)} />
    </>
  )
}
