import type { LetterTerms } from '../letters.ts'

/**
 * What letters say where the panel has not said it in its own words. The two ombudsmen are the last step of a complaint
 * about the NHS and about a council in England; an advocate is a right under the Care Act 2014 s67 and the MHA 1983 s130A.
 */
export const usualLetterTerms: LetterTerms = {
  address: '',
  contact: 'You can also ask the coordinator of the panel.',
  again:
    'You can ask us to look at this decision again. Tell us why you think it is not right. You can write, phone or speak to your key worker. Someone you trust can do it for you. We will look at it again and tell you our answer in writing.',
  complaints:
    'You can also make a complaint. Ask the NHS or the council how to do this. If their answer is not good enough, you can go to an ombudsman. For the NHS, phone 0345 015 4033. For the council, phone 0300 061 0614. This is free.',
  advocacy:
    'You can have an advocate. An advocate helps you to say what you want. An advocate does not work for us. Ask your key worker how to get one.',
  saysDissent: false,
}

/** Each part in the panel's own words, or the usual ones where it has none. */
export const letterTermsOf = (terms: { readonly letter?: LetterTerms | undefined }): LetterTerms => {
  const own = terms.letter
  if (own === undefined) return usualLetterTerms
  const said = (part: 'contact' | 'again' | 'complaints' | 'advocacy'): string =>
    own[part].trim() === '' ? usualLetterTerms[part] : own[part].trim()
  return {
    address: own.address.trim(),
    contact: said('contact'),
    again: said('again'),
    complaints: said('complaints'),
    advocacy: said('advocacy'),
    saysDissent: own.saysDissent,
  }
}
