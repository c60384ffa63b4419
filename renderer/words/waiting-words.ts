import type { WaitingVersion } from '../../shared/deliveries.ts'

/** "health has signed, the council has not": how far a proposed correction has come. */
export function waitingWords({ healthSigned, socialCareSigned }: WaitingVersion): string {
  if (healthSigned === socialCareSigned)
    return healthSigned ? 'both agencies have signed' : 'neither agency has signed'
  return healthSigned ? 'health has signed, the council has not' : 'the council has signed, health has not'
}
