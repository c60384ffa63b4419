import type { Maker } from '../making/maker.ts'
import type { Shell } from './shell.ts'

/** A maker of documents for as long as some work takes; where it is stopped, what is being made is made no further. */
export async function withMaker<T>(
  shell: Pick<Shell, 'maker'>,
  work: (maker: Maker) => Promise<T>,
): Promise<T> {
  const maker = shell.maker()
  try {
    return await work(maker)
  } finally {
    maker.end()
  }
}
