import { parseArgs } from 'node:util'
import { Misuse, misuse } from './misuse.ts'
import { toAppError } from '../store/kernel/failures.ts'
import { commands } from './commands.ts'
import type { Options } from './options.ts'

const usage = `usage: accord COMMAND
  demo    --data DIR [--through listed|decided|signed|released] [--today DATE]
  seed    --cases N --data DIR [--today DATE] [--seed N]
  ops
  call OP --data DIR --as LOGIN --input FILE|- [--file FILE] [--to DIR]
  import FILE --source health|social-care --data DIR --as LOGIN [--apply] [--dates day-first|month-first]
         [--headings LINE] [--column FIELD=LETTERS]... [--twice mend|keep] [--refused FILE]
  release MEETING --data DIR --as LOGIN --to OUT [--no-pdf] [--proposals]
  verify PACK_OR_FOLDER_OR_PDF [--remake] [--keys FILE]...
  audit verify [CHECKPOINT_FILE]... --data DIR --as LOGIN
  backup  --data DIR --to FILE [--as LOGIN]
  restore FILE --data DIR [--as LOGIN] [--check]
  restore --undo --data DIR
  check-plan FILE|-
  route FILE|-
The passphrase comes from a prompt or from ACCORD_PASSPHRASE, never from an argument;
restore also takes the recovery key, both halves with a space between, from ACCORD_RECOVERY_KEY.`

/** Prints JSON and answers the exit code: 0, or 1 with the error. */
async function main(): Promise<number> {
  const [name, ...rest] = process.argv.slice(2)
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`${usage}\n`)
    return name === '--help' || name === '-h' ? 0 : 1
  }
  try {
    const { values, positionals } = readOptions(rest)
    const { output, exit = 0 } = await (await command())({ values, positionals })
    print(output)
    return exit
  } catch (error) {
    print({ error: error instanceof Misuse ? error.error : toAppError(error) })
    return 1
  }
}

function readOptions(args: string[]): {
  values: Options['values']
  positionals: readonly string[]
} {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: text,
        as: text,
        input: text,
        through: text,
        today: text,
        cases: text,
        seed: text,
        source: text,
        to: text,
        file: text,
        dates: text,
        headings: text,
        column: { ...text, multiple: true },
        twice: text,
        refused: text,
        apply: flag,
        check: flag,
        undo: flag,
        remake: flag,
        keys: { ...text, multiple: true },
        'no-pdf': flag,
        proposals: flag,
      },
    })
  } catch {
    throw misuse({ arguments: 'not understood; accord --help lists them' })
  }
}

const print = (value: unknown): void =>
  void process.stdout.write(`${JSON.stringify(value ?? null, null, 1)}\n`)

process.exitCode = await main()
