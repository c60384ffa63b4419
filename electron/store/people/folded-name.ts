import { foldName } from '../../../shared/imports/fold-name.ts'

/**
 * What a person's row is found by: `rozsa bronagh`. Folded as matching folds it, so that equal here is
 * equal there; one name alone is the same whichever part it stands in.
 */
export const foldedName = (person: { readonly familyName: string; readonly givenName: string }): string =>
  `${foldName(person.familyName)} ${foldName(person.givenName)}`.trim()
