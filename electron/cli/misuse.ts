/** What a command was given is not what it takes: said in words, since only a terminal reads them. */
export class Misuse extends Error {
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: Readonly<Record<string, string>>) {
    super('misuse')
    this.name = 'Misuse'
    this.fields = fields
  }
}

export const misuse = (fields: Readonly<Record<string, string>>): Misuse => new Misuse(fields)
