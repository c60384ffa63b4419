export interface Address {
  readonly addressLine1: string
  readonly addressLine2: string
  readonly town: string
  readonly postcode: string
}

const hasLines = ({ addressLine1, addressLine2, town }: Address): boolean =>
  addressLine1 !== '' || addressLine2 !== '' || town !== ''

/** Where somebody lives, as the first says; what it lacks comes from the second, but never half of another address. */
export function addressFrom(first: Address, second: Address): Address {
  const postcode = first.postcode || second.postcode
  const isElsewhere = first.postcode !== '' && second.postcode !== '' && first.postcode !== second.postcode
  const { addressLine1, addressLine2, town } = hasLines(first) || isElsewhere ? first : second
  return { addressLine1, addressLine2, town, postcode }
}
