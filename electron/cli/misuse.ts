/** What a command was given is not what it takes: said in words, since only a terminal reads them. */
export class Misuse extends Error {
  readonly error: { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  constructor(fields: Readonly<Record<string, string>>) {
    super('invalid')
    this.name = 'Misuse'
    this.error = { kind: 'invalid', fields }
  }
}

export const misuse = (fields: Readonly<Record<string, string>>): Misuse => new Misuse(fields)
