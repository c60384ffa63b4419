import { useRef, useState } from 'react'
import type { Candidate } from '../../shared/imports.ts'
import { matchWords } from '../joins/match-words.ts'
import { SideBySide } from '../joins/side-by-side.tsx'
import {
  Eyebrow,
  keysActHere,
  Row,
  Small,
  Stack,
  TextButton,
  TileGroup,
  useKeysFrom,
  useShortcuts,
} from '../ui/index.ts'
import { candidateKey } from './candidate-key.ts'

export interface CandidatesProps {
  readonly candidates: readonly Candidate[]
  readonly total: number
  readonly said: ReadonlyMap<string, boolean>
  /** Null: later; the two then wait as a possible match. */
  readonly onSay: (candidate: Candidate, same: boolean | null) => void
}

const answers = [
  { id: 'same', label: 'The same person', shortcut: 's' },
  { id: 'different', label: 'Two people', shortcut: 'd' },
  { id: 'later', label: 'Decide later', shortcut: 'l' },
] as const
type Answer = (typeof answers)[number]['id']

const answerOf = (same: boolean | undefined): Answer =>
  same === undefined ? 'later' : same ? 'same' : 'different'

/** Rows that look like someone who is here: one at a time, by key, without leaving the page. */
export function Candidates({ candidates, total, said, onSay }: CandidatesProps) {
  const [at, setAt] = useState(0)
  const place = useRef<HTMLElement>(null)
  useKeysFrom(place)
  const candidate = candidates[at]
  const step = (by: number) => setAt(Math.min(candidates.length - 1, Math.max(0, at + by)))
  const say = (answer: Answer) => {
    if (!candidate) return
    onSay(candidate, answer === 'later' ? null : answer === 'same')
  }
  const sayAndGoOn = (answer: Answer) => {
    say(answer)
    step(1)
  }
  useShortcuts('Rows that look like someone who is here', {
    s: { label: 'The same person', run: () => sayAndGoOn('same') },
    d: { label: 'Two people', run: () => sayAndGoOn('different') },
    l: { label: 'Decide later', run: () => sayAndGoOn('later') },
    ArrowRight: { label: 'The next one', run: () => step(1) },
    ArrowLeft: { label: 'The one before', run: () => step(-1) },
  })
  if (!candidate) return null
  const left = candidates.filter((one) => !said.has(candidateKey(one))).length
  return (
    <section ref={place} tabIndex={-1} aria-label="Rows that look like someone who is here" {...keysActHere}>
      <Eyebrow>Someone who is here already?</Eyebrow>
      <Stack>
        <Row gap={5}>
          <b>
            {at + 1} of {total}
          </b>
          <Small>{left === 0 ? 'All of them are decided.' : `${left} left to decide.`}</Small>
          <TextButton isDisabled={at === 0} onPress={() => step(-1)}>
            ← The one before
          </TextButton>
          <TextButton isDisabled={at === candidates.length - 1} onPress={() => step(1)}>
            The next one →
          </TextButton>
        </Row>
        <p>
          Row {candidate.line}. {matchWords(candidate.why)}
        </p>
        <SideBySide
          firstTitle="In the file"
          secondTitle="Here already"
          first={candidate.incoming}
          second={candidate.existing}
        />
        <TileGroup
          key={candidateKey(candidate)}
          label="Are they one person?"
          columns={3}
          value={answerOf(said.get(candidateKey(candidate)))}
          onChange={say}
          tiles={answers}
        />
      </Stack>
    </section>
  )
}
