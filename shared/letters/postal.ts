/** As a person's own fields have it; what is left out is not known. */
export interface Address {
  readonly addressLine1?: string
  readonly addressLine2?: string
  readonly town?: string
  readonly postcode: string
}

// The NHS's own code for no fixed abode: no letter arrives there.
const noFixedAbode = 'ZZ99 3VZ'

/**
 * The lines under the name on a letter that goes by post: street, town, postcode. None where the street is not known: a
 * postcode alone is no address.
 */
export function postalLines({
  addressLine1 = '',
  addressLine2 = '',
  town = '',
  postcode,
}: Address): readonly string[] {
  const street = [addressLine1, addressLine2].map((line) => line.trim()).filter((line) => line !== '')
  if (street.length === 0 || postcode === noFixedAbode) return []
  return [...street, town.trim(), postcode.trim()].filter((line) => line !== '')
}
