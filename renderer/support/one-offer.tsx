import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { OfferFields } from '../../shared/support.ts'
import type { Offer, Support } from '../../shared/support.ts'
import { cameOfIt, offeredWords, supportWords } from '../../shared/support-words.ts'
import { api } from '../data/api.ts'
import { run } from '../data/run.ts'
import { useEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Small, TextButton, notify } from '../ui/index.ts'
import { OfferDialog } from './offer-dialog.tsx'
import type { LineChoice } from './offer-dialog.tsx'
import styles from './support.module.css'

interface OneOfferProps {
  readonly offer: Offer
  readonly lines: readonly LineChoice[]

  readonly isReadOnly: boolean
}

const inIt = ({ offers }: Support, offer: Offer): Offer => offers.find(({ id }) => id === offer.id) ?? offer

/** One offer: when, by whom, what they said, who came of it, and what pays for it. */
export function OneOffer({ offer, lines, isReadOnly }: OneOfferProps) {
  const [isChanging, setChanging] = useState(false)
  const edit = useEdited<Offer, Partial<OfferFields>>({
    initial: offer,
    write: async ({ id, version }, changes) => {
      const reply = await api.call('support.change', { offerId: id, version, changes })
      return reply.ok ? { ok: true, value: inIt(reply.value, offer) } : reply
    },
    read: async () => inIt(await ask('support.ofCase', { caseId: offer.caseId }), offer),
    part: (doc, field) => doc[field],
  })
  const doc = edit.doc
  const name = supportWords[doc.kind]
  const changeWords = doc.answer === 'waiting' ? 'Say what they answered' : 'Change'
  const line = lines.find(({ id }) => id === doc.lineId)
  return (
    <section className={styles.offer} aria-label={`${name}, offered ${shortDate(doc.offeredOn)}`}>
      <p>
        <b>{name}.</b> {cameOfIt(doc)}
      </p>
      <Small as="p">
        {offeredWords(doc)}
        {line && ` · Paid for by ${line.label}`}
        {doc.carriedFromId !== null && ' · With an earlier case, which this one goes on from'}
      </Small>
      <InPlace
        block={`offer.${doc.id}.words`}
        label={doc.answer === 'declined' ? 'Why not, in their own words' : 'What it is to help with'}
        look="small"
        prompt={
          doc.answer === 'declined' ? 'Write why not, in their own words' : 'Write what it is to help with'
        }
        promptAbout={name}
        value={doc.words}
        onSave={(words) => edit.save({ words })}
        isReadOnly={isReadOnly}
        maxLength={limitOf(OfferFields, 'words')}
      />
      {doc.endedOn !== null && (
        <InPlace
          block={`offer.${doc.id}.endWords`}
          label="Why it ended"
          look="small"
          prompt="Write why it ended"
          promptAbout={name}
          value={doc.endWords}
          onSave={(endWords) => edit.save({ endWords })}
          isReadOnly={isReadOnly}
          maxLength={limitOf(OfferFields, 'endWords')}
        />
      )}
      {!isReadOnly && (
        <div className={styles.acts}>
          <TextButton aria-label={`${changeWords}: ${name}`} onPress={() => setChanging(true)}>
            {changeWords}
          </TextButton>
          <TextButton aria-label={`Take out: ${name}`} onPress={() => void takeOut(doc)}>
            Take out
          </TextButton>
        </div>
      )}
      {isChanging && (
        <OfferDialog caseId={doc.caseId} offer={doc} lines={lines} onClose={() => setChanging(false)} />
      )}
    </section>
  )
}

/** Written down by mistake; it can be written down again as it was. */
async function takeOut(offer: Offer): Promise<void> {
  const { id: offerId, caseId, version, carriedFromId: _from, ...said } = offer
  if (!(await run('support.remove', { offerId, version }))) return
  notify(`${supportWords[offer.kind]} is taken out.`, {
    label: 'Put it back',
    run: () => void run('support.add', { caseId, offer: said }),
  })
}
