import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { AudienceMark, MarkedBlock } from '../../shared/audiences.ts'
import { useCommandOp } from '../data/use-op.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Prose, Row, Stack } from '../ui/index.ts'
import type { Known } from './about-audience.tsx'
import type { AskedFor } from './asked-for.ts'
import { audienceWords, keptWords, markWords, waitingWords } from './audience-words.ts'
import { blockTitle } from './block-words.ts'
import { decisionWords } from './decision-words.ts'
import { Quote } from './quote.tsx'
import { waitsOf } from './waits-of.ts'

interface WhoReadsProps extends Known {
  readonly ask: (what: AskedFor | null) => void
}

/** Who may read it, who said so and why; and what may be done about it, each with one press. */
export function WhoReads({ of, block, mark, ask }: WhoReadsProps) {
  const close = () => ask(null)
  return (
    <Dialog
      title={`Who may read this: ${blockTitle(block.key)}`}
      isOpen
      onOpenChange={close}
      footer={<Acts {...{ of, block, mark, ask }} />}
    >
      <Stack>
        <Quote>{mark?.passage ?? block.text}</Quote>
        <Prose>{mark ? <AboutMark mark={mark} /> : <p>{byItsKind(block)}</p>}</Prose>
      </Stack>
    </Dialog>
  )
}

function byItsKind(block: MarkedBlock): string {
  if (block.kept)
    return `${keptWords(block.text)}: the reason stands where the words were. What is kept from you can’t be changed by you.`
  if (block.usual === 'both') return 'Both agencies read it.'
  return `${audienceWords[block.usual].badge}, by what kind of text it is. ${audienceWords[block.usual].follows}`
}

function AboutMark({ mark }: { readonly mark: AudienceMark }) {
  const { madeBy, at, reason, silentAgreed, decision } = mark
  return (
    <>
      <p>
        <b>{markWords(mark)}</b>: “{reason}”.
      </p>
      <p>
        Marked by {madeBy}, {dateAndTime(at)}.{' '}
        {silentAgreed && `${silentAgreed.by} agreed on ${dateAndTime(silentAgreed.at)} that nothing shows. `}
        {decision && decisionWords(mark.audience, decision)}
      </p>
    </>
  )
}

function Acts({ of, block, mark, ask }: WhoReadsProps) {
  const close = () => ask(null)
  const mayMark = block.mayMark.length + block.mayMarkPassage.length > 0
  const waits = mark ? waitsOf(of, mark.id) : []
  const unmark = useCommandOp('audiences.unmark')
  const agree = useCommandOp('audiences.agreeSilent')
  const error = unmark.error ?? agree.error
  const act = async ({ run }: typeof unmark): Promise<void> => {
    unmark.clear()
    agree.clear()
    if (mark && (await run({ markId: mark.id, version: mark.version })).ok) close()
  }
  const change = () =>
    ask({ kind: 'mark', block: block.key, passage: mark?.passage ?? null, markId: mark?.id ?? null })
  return (
    <Stack gap={3}>
      {error && <Trouble error={error} />}
      <Row>
        {mark && waits.includes('silent') && (
          <Button variant="primary" onPress={() => void act(agree)}>
            {waitingWords.silent.act}
          </Button>
        )}
        {mark && (waits.includes('third_party') || waits.includes('not_for_the_person')) && (
          <Button
            variant="primary"
            onPress={() => ask({ kind: 'decide', block: block.key, markId: mark.id })}
          >
            {waitingWords.third_party.act}
          </Button>
        )}
        {mayMark && <Button onPress={change}>Change…</Button>}
        {mayMark && mark && <Button onPress={() => void act(unmark)}>Take the mark back</Button>}
        <Button variant="plain" onPress={close}>
          Close
        </Button>
      </Row>
    </Stack>
  )
}
