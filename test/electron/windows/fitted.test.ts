import { expect, test } from 'vitest'
import { fitted } from '../../../electron/windows/fitted.ts'

const wanted = { width: 1280, height: 800, minWidth: 800, minHeight: 440, title: 'Accord' }

// What a taskbar of 40 px at 100 % leaves, in the pixels that windows are asked for in.
test.each([
  ['a large display', { width: 1920, height: 1040 }, [1280, 800, 800, 440]],
  ['a projector of 1024 × 768', { width: 1024, height: 728 }, [1024, 728, 800, 440]],
  ['1280 × 720 at 125 %', { width: 1024, height: 536 }, [1024, 536, 800, 440]],
  ['1366 × 768 at 150 %', { width: 911, height: 472 }, [911, 472, 800, 440]],
  ['1280 × 720 at 175 %', { width: 731, height: 371 }, [731, 371, 731, 371]],
])('on %s a window asks for no more than there is', (_, area, [width, height, minWidth, minHeight]) => {
  expect(fitted(wanted, area)).toEqual({ width, height, minWidth, minHeight, title: 'Accord' })
})
