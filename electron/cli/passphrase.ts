import { misuse } from './misuse.ts'

/** From ACCORD_PASSPHRASE, or typed at a prompt that shows nothing. */
export async function askPassphrase(): Promise<string> {
  const given = process.env['ACCORD_PASSPHRASE']
  if (given !== undefined && given !== '') return given
  if (!process.stdin.isTTY) throw misuse({ passphrase: 'set ACCORD_PASSPHRASE, or run this in a terminal' })
  return typeUnseen()
}

function typeUnseen(): Promise<string> {
  process.stderr.write('Passphrase: ')
  process.stdin.setRawMode(true)
  process.stdin.resume()
  process.stdin.setEncoding('utf8')
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = (act: () => void): void => {
      process.stdin.setRawMode(false)
      process.stdin.pause()
      process.stdin.off('data', onData)
      process.stderr.write('\n')
      act()
    }
    const onData = (text: string): void => {
      for (const letter of text) {
        if (letter === '\r' || letter === '\n') return end(() => resolve(typed))
        if (letter === '\u0003') return end(() => reject(misuse({ passphrase: 'missing' })))
        typed = letter === '\u007f' ? typed.slice(0, -1) : typed + letter
      }
    }
    process.stdin.on('data', onData)
  })
}
