import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { misuse } from './misuse.ts'
import { KeyList } from '../proof/key-list.ts'
import { verifyFolder } from '../documents/verify/verify.ts'
import { printWithElectron } from './print.ts'
import { several, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'

/**
 * Checks one pack, every pack in a folder, or one record.pdf by itself. `--keys` takes an agency's list of its keys; without one, nothing is said
 * of whose the keys are. A PDF is compared by its words; `--remake` prints it again and compares to the byte. Exit 1 where any is damaged.
 */
export async function verify(options: Options): Promise<Outcome> {
  const folder = resolve(subject(options, 'pack'))
  const files = several(options, 'keys')
  const packs = await verifyFolder(folder, {
    keys: files.length === 0 ? undefined : await Promise.all(files.map(readKeys)),
    print: options.values['remake'] === true ? printOne : undefined,
  })
  if (packs.length === 0) throw misuse({ pack: 'no pack there' })
  return { output: { packs }, exit: packs.some((pack) => pack.state === 'damaged') ? 1 : 0 }
}

async function readKeys(file: string): Promise<KeyList> {
  try {
    return KeyList.parse(JSON.parse(await readFile(resolve(file), 'utf8')))
  } catch {
    throw misuse({ keys: 'not a list of keys' })
  }
}

async function printOne(page: Parameters<typeof printWithElectron>[0][number]): Promise<Uint8Array> {
  const [pdf = new Uint8Array()] = await printWithElectron([page], () => undefined)
  return pdf
}
