import { expect, test } from 'vitest'
import { onceAText } from '../../../../electron/store/kernel/once-a-text.ts'

const counted = (most?: number) => {
  const asked: string[] = []
  const of = onceAText((text) => {
    asked.push(text)
    return { said: { text } }
  }, most)
  return { asked, of }
}

test('what follows from a text is worked out once, and what follows from another is another', () => {
  const { asked, of } = counted()
  expect([of('a'), of('b'), of('a')].map(({ said }) => said.text)).toEqual(['a', 'b', 'a'])
  expect(of('a')).toBe(of('a'))
  expect(asked).toEqual(['a', 'b'])
})

test('only so many are kept: the one that was used longest ago goes', () => {
  const { asked, of } = counted(2)
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) of(text)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('nobody changes what the next is answered, however deep', () => {
  const { of } = counted()
  expect(() => Object.assign(of('a').said, { text: 'other' })).toThrow(TypeError)
  expect(of('a').said.text).toBe('a')
})

test('a text that can’t be read is asked again, and fails again', () => {
  const of = onceAText((text) => JSON.parse(text) as unknown)
  expect(() => of('{')).toThrow(SyntaxError)
  expect(() => of('{')).toThrow(SyntaxError)
})
