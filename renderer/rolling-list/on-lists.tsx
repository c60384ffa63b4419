import { useState } from 'react'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, PageSection, Row, Stack, Tag, TextLink } from '../ui/index.ts'
import { todayOn } from '../words/time-words.ts'
import { EntryActs } from './entry-acts.tsx'
import { PutOnList } from './put-on-list.tsx'
import { useTeams } from './use-first-team.ts'
import styles from './rolling-list.module.css'
import { broughtLine, isLateEntry, nextWords, sinceLine } from './rolling-words.ts'

interface OnListsProps {
  readonly caseId: string
  readonly personName: string
  /** A team asks by itself; elsewhere only who is on a list already shows. */
  readonly isTeam: boolean
}

/** On the page of a case: where its person stands on a list, and the way on and off. */
export function OnLists({ caseId, personName, isTeam }: OnListsProps) {
  const { data } = useQueryOp('rollingList.ofCase', { caseId })
  const mayPut = useMay('rollingList.put') && isTeam
  const [isPutting, setPutting] = useState(false)
  const teams = useTeams()
  if (data === undefined || (data.length === 0 && !mayPut)) return null
  // Each team has a list of its own.
  const others = teams.filter(({ id }) => !data.some(({ panelId }) => panelId === id))
  const mayPutOn = mayPut && (data.length === 0 || others.length > 0)
  return (
    <PageSection title="Rolling list" id="rolling-list">
      <Stack gap={3}>
        {data.map((entry) => (
          <div key={entry.id}>
            <Row>
              <TextLink href={paths.rollingList}>{entry.panelName}</TextLink>
              {entry.fastTrack && <Tag>Taken first</Tag>}
              <Tag tone={isLateEntry(entry, todayOn()) ? 'warn' : 'neutral'}>
                {nextWords(entry, todayOn())}
              </Tag>
            </Row>
            <p className={styles.said} dir="auto">
              {[sinceLine(entry), broughtLine(entry)].filter(Boolean).join('. ')}
            </p>
            <EntryActs entry={entry} />
          </div>
        ))}
        {mayPutOn && (
          <Row>
            <Button onPress={() => setPutting(true)}>
              {data.length === 0 ? 'Put on the list' : 'Put on another list'}
            </Button>
          </Row>
        )}
      </Stack>
      {isPutting && (
        <PutOnList
          panelId={null}
          teams={others}
          of={{ caseId, personName }}
          onClose={() => setPutting(false)}
        />
      )}
    </PageSection>
  )
}
