import { expect, test } from 'vitest'
import { createEdited } from '../../../renderer/data/edited.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'

interface Doc {
  readonly version: number
  readonly words: string
  readonly ask: string
}
type Changes = Partial<Pick<Doc, 'words' | 'ask'>>

/** A store of one document that refuses an older version, as the real one does. */
function oneDocument() {
  let kept: Doc = { version: 1, words: 'old words', ask: 'old ask' }
  const change = (changes: Changes): Doc => (kept = { ...kept, ...changes, version: kept.version + 1 })
  const write = async (base: Doc, changes: Changes): Promise<Reply<Doc>> => {
    await Promise.resolve()
    if (base.version !== kept.version) return { ok: false, error: { kind: 'conflict', current: null } }
    return { ok: true, value: change(changes) }
  }
  const edited = createEdited<Doc, Changes>({
    initial: kept,
    write,
    read: () => Promise.resolve(kept),
    part: (doc, field) => doc[field],
  })
  return { edited, kept: () => kept, elsewhere: change }
}

test('two fields saved at once are both kept', async () => {
  const { edited, kept } = oneDocument()
  await Promise.all([edited.save({ words: 'new words' }), edited.save({ ask: 'new ask' })])
  expect(kept()).toEqual({ version: 3, words: 'new words', ask: 'new ask' })
})

test('a change to another field elsewhere is no conflict, and is kept', async () => {
  const { edited, kept, elsewhere } = oneDocument()
  elsewhere({ ask: 'their ask' })
  await edited.save({ words: 'my words' })
  expect(kept()).toMatchObject({ words: 'my words', ask: 'their ask' })
})

test('a change to the same field elsewhere is a conflict, and theirs is not written over', async () => {
  const { edited, kept, elsewhere } = oneDocument()
  elsewhere({ words: 'their words' })
  await expect(edited.save({ words: 'my words' })).rejects.toBeInstanceOf(Failure)
  expect(kept().words).toBe('their words')
  expect(edited.doc().words).toBe('their words')
})

test('once theirs was seen, mine can be kept', async () => {
  const { edited, kept, elsewhere } = oneDocument()
  elsewhere({ words: 'their words' })
  await edited.save({ words: 'my words' }).catch(() => undefined)
  await edited.save({ words: 'my words' })
  expect(kept().words).toBe('my words')
})

test('an older answer that comes late does not take the place of a newer one', async () => {
  const { edited } = oneDocument()
  await edited.save({ words: 'new words' })
  edited.offer({ version: 1, words: 'old words', ask: 'old ask' })
  expect(edited.doc().words).toBe('new words')
})

test('a refused save does not stop the next one', async () => {
  const { edited, kept, elsewhere } = oneDocument()
  elsewhere({ words: 'their words' })
  const refused = edited.save({ words: 'my words' }).catch(() => 'refused')
  const next = edited.save({ ask: 'my ask' })
  expect(await refused).toBe('refused')
  await next
  expect(kept()).toMatchObject({ words: 'their words', ask: 'my ask' })
})

test('what is saved can be worked out from the newest document', async () => {
  const { edited, kept } = oneDocument()
  await Promise.all([
    edited.save((doc) => ({ words: `${doc.words} one` })),
    edited.save((doc) => ({ words: `${doc.words} two` })),
  ])
  expect(kept().words).toBe('old words one two')
})
