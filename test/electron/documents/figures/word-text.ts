import mammoth from 'mammoth'

/** What a Word file says, without how it looks. */
export async function wordText(bytes: Uint8Array | undefined): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? new Uint8Array()) })
  return value
}
