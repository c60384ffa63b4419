import { foldName } from '../../../shared/imports/fold-name.ts'

/** Some systems shout: where both agencies write the same name, the spelling with small letters is the one to read. */
export const plainerCase = (known: string, sent: string): string =>
  known === known.toUpperCase() && sent !== sent.toUpperCase() && foldName(known) === foldName(sent)
    ? sent
    : known
