// Crockford’s letters and digits: none is taken for another when it is read from paper.
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** To come in with once: sixteen of 32 letters are 80 bits, in groups that can be copied by hand. */
export function firstPassphrase(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(16))
  const text = Array.from(drawn, (byte) => letters[byte % 32]).join('')
  return text.match(/.{4}/g)?.join('-') ?? text
}
