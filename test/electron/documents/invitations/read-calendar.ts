/** The lines of an .ics file as RFC 5545 reads them: CRLF, folded lines joined, TEXT unescaped. */
export function readCalendar(text: string): {
  readonly lines: string[]
  readonly value: (name: string) => string
} {
  if (/[^\r]\n/.test(text) || !text.endsWith('\r\n')) throw new Error('a line does not end with CRLF')
  const tooLong = text.split('\r\n').some((line) => Buffer.byteLength(line) > 75)
  if (tooLong) throw new Error('a line is longer than 75 octets')
  const lines = text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
  const value = (name: string): string => {
    const line = lines.find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`)) ?? ''
    return line
      .slice(line.indexOf(':') + 1)
      .replaceAll('\\n', '\n')
      .replace(/\\([\\;,])/g, '$1')
  }
  return { lines, value }
}
