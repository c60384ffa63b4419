import type { AgencyRecord, DecisionRecord } from '../../shared/records.ts'
import { asRead } from '../../shared/record-as-read.ts'
import { amendedWords } from '../../shared/amendment-words.ts'
import type { SignOffItem } from '../../shared/sign-off.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { guardrails } from '../../shared/guardrails.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { moneyWords, spanWords } from '../../shared/money-words.ts'
import { costedLine, moneyOf } from '../../shared/record-plan.ts'
import { positionWords, verdictWord } from '../../shared/words.ts'
import { whoDoesWhat } from '../actions/who-does-what.ts'
import { CorrectLink } from '../amendments/correct-link.tsx'
import { Answer } from '../form/answer.tsx'
import { Dialog, Disclosure, Eyebrow, Fingerprint, Small, Stack, Words } from '../ui/index.ts'
import { OwnPart } from './own-part.tsx'
import { Warnings } from '../form/warnings.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { sideWords } from '../words/agencies.ts'
import styles from './sign-off.module.css'

interface FrozenRecordProps {
  readonly item: SignOffItem
  readonly memberId: string
  readonly onClose: () => void
}

/** The frozen text: what was read back set for reading, and under it everything that is hashed. */
export function FrozenRecord({ item, memberId, onClose }: FrozenRecordProps) {
  const { recordId, recordVersion } = item
  const query = useQueryOp('signOff.read', { recordId, recordVersion, memberId })
  return (
    <Dialog title={item.personName} isOpen onOpenChange={(open) => !open && onClose()} size="wide">
      <Answer query={query} waiting="Opening the record…">
        {({ decisionJson, recordJson }) => (
          <Stack gap={5}>
            <Frozen record={JSON.parse(decisionJson) as DecisionRecord} />
            {recordJson !== null && <OwnPart record={asRead(JSON.parse(recordJson) as AgencyRecord)} />}
            <Small as="p">
              This record’s own four words, on every page of both packs:{' '}
              <Fingerprint words={item.fingerprint} />
            </Small>
            <div className={styles.onScreen}>
              <CorrectLink recordId={recordId} />
            </div>
            <Disclosure title="The common record, as it stands in both packs">
              <pre className={styles.frozen}>{JSON.stringify(JSON.parse(decisionJson), null, 2)}</pre>
            </Disclosure>
          </Stack>
        )}
      </Answer>
    </Dialog>
  )
}

function Frozen({ record }: { readonly record: DecisionRecord }) {
  const { words, ask, decision, plan, risk, agreements, actions } = record
  return (
    <Stack gap={5}>
      {words.text.trim() !== '' && <Words size="room">{words.text}</Words>}
      <Warnings warnings={guardrails({ ...risk, words: words.text })} />
      {record.amendment && (
        <Part title={`Version ${record.recordVersion}, corrected`}>
          {record.amendment.reason} What is different:{' '}
          {record.amendment.changed.map((field) => amendedWords[field]).join(', ')}.
        </Part>
      )}
      <Part title="What the panel was asked">{ask.text}</Part>
      <Part title={verdictWord(decision.verdict, record.meeting.authority)}>{decision.reasons}</Part>
      {decision.legalBasis.trim() !== '' && <Part title="Legal basis">{decision.legalBasis}</Part>}
      <Lines title="Conditions" lines={decision.conditions} />
      <Part title="What they want to do, and why">
        {risk.activity} {risk.why}
      </Part>
      <Lines
        title="What could go wrong"
        lines={risk.pitfalls.map((pitfall) => String(pitfall['text'] ?? ''))}
      />
      <Lines title="What will be in place" lines={risk.safetyNets.map(({ text }) => text)} />
      <Lines
        title={`Who pays, ${moneyWords(moneyOf(plan), 'cost')}`}
        lines={plan.lines.map(
          (line) =>
            `${line.description}, ${spanWords(costedLine(line))}: health ${formatPence(line.healthPence)}, council ${formatPence(line.socialCarePence)}`,
        )}
      />
      <Lines
        title="Does anyone disagree?"
        lines={agreements.map(
          ({ member, position, words: said }) =>
            `${member.name}${member.side ? `, ${sideWords[member.side].toLowerCase()}` : ''}: ${positionWords[position].toLowerCase()}${said ? `. “${said}”` : ''}`,
        )}
      />
      <Lines
        title="Who does what"
        lines={actions.map(({ text, ownerName, dueOn }) => whoDoesWhat({ text, owner: ownerName, dueOn }))}
      />
      {decision.reviewOn && <Part title="Review">{longDate(decision.reviewOn)}</Part>}
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <Eyebrow as="h2">{title}</Eyebrow>
      <p>{children}</p>
    </section>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <Eyebrow as="h2">{title}</Eyebrow>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
