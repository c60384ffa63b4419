import type { InvalidCode } from '../kernel/invalid.ts'
import { bringsSomebody, wasAccepted } from '../support.ts'
import type { OfferFields } from '../support.ts'

type Faults = Readonly<Partial<Record<keyof OfferFields, InvalidCode>>>

/** What of an offer does not fit together, by field; empty: it does. Days are ISO dates. */
export const offerFaults = (offer: OfferFields, today: string): Faults => ({
  ...daysOf(offer, today),
  ...answerOf(offer),
  ...(offer.kind !== 'advocacy' && offer.under !== null && { under: 'of an advocate alone' }),
  ...(offer.kind !== 'advocacy' && offer.answer === 'appointed' && { answer: 'of an advocate alone' }),
  ...ofBudget(offer),
})

/** Of a joint budget comes money and nobody by name; why it was declined is counted of it alone. */
function ofBudget({ kind, answer, because, name, organisation, sinceOn, lineId }: OfferFields): Faults {
  if (kind !== 'joint_budget') return because.length > 0 ? { because: 'of a joint budget alone' } : {}
  return {
    ...(answer !== 'declined' && because.length > 0 && { because: 'not declined' }),
    ...(answer === 'declined' && because.length === 0 && { because: 'say why' }),
    ...(new Set(because).size < because.length && { because: 'named twice' }),
    ...(name !== '' && { name: 'not of a budget' }),
    ...(organisation !== '' && { organisation: 'not of a budget' }),
    ...(sinceOn !== null && { sinceOn: 'not of a budget' }),
    ...(lineId !== null && { lineId: 'not of a budget' }),
  }
}

function daysOf({ offeredOn, answeredOn, sinceOn, endedOn }: OfferFields, today: string): Faults {
  return {
    ...(offeredOn > today && { offeredOn: 'in the future' }),
    ...(answeredOn !== null && answeredOn < offeredOn && { answeredOn: 'before it was offered' }),
    ...(answeredOn !== null && answeredOn > today && { answeredOn: 'in the future' }),
    ...(endedOn !== null && sinceOn !== null && endedOn < sinceOn && { endedOn: 'before it began' }),
    ...(endedOn !== null && endedOn > today && { endedOn: 'in the future' }),
  }
}

function answerOf(offer: OfferFields): Faults {
  const { answer, answeredOn, words, name, sinceOn, endedOn } = offer
  return {
    ...(answer === 'waiting' && answeredOn !== null && { answeredOn: 'not answered yet' }),
    ...(answer !== 'waiting' && answeredOn === null && { answeredOn: 'say when' }),
    ...(answer === 'declined' && words.trim() === '' && { words: 'say why' }),
    ...(!wasAccepted(offer) && name !== '' && { name: 'not accepted yet' }),
    ...(!wasAccepted(offer) && sinceOn !== null && { sinceOn: 'not accepted yet' }),
    ...(endedOn !== null && sinceOn === null && { endedOn: 'say first since when' }),
  }
}

/** Without what its kind and its answer do not have: a form that changed its mind sends none of it. */
export const fitting = (offer: OfferFields): OfferFields => ({
  ...offer,
  ...(offer.kind !== 'advocacy' && { under: null }),
  ...(offer.answer === 'waiting' && { answeredOn: null }),
  ...((offer.kind !== 'joint_budget' || offer.answer !== 'declined') && { because: [] }),
  ...((!wasAccepted(offer) || !bringsSomebody(offer)) && {
    name: '',
    organisation: '',
    sinceOn: null,
    endedOn: null,
    endWords: '',
    lineId: null,
  }),
  ...(wasAccepted(offer) && offer.endedOn === null && { endWords: '' }),
})
