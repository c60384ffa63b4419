import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { editPassphrase, maskOf } from './passphrase-edit.ts'

const pasted = (event: InputEvent) => event.data ?? event.dataTransfer?.getData('text/plain') ?? null

const hasSelection = (box: HTMLInputElement) => box.selectionStart !== box.selectionEnd

/**
 * Keeps the true text out of the box: every edit is caught before the box takes it, worked out on the true
 * text, and the box shows only the mask.
 */
export function useMaskedInput(
  box: RefObject<HTMLInputElement | null>,
  value: string,
  onChange: (value: string) => void,
): void {
  const latest = useRef({ value, onChange })
  useLayoutEffect(() => {
    latest.current = { value, onChange }
    if (box.current) showMask(box.current, value)
  })
  useEffect(() => (box.current ? catchEdits(box.current, latest) : undefined), [box])
}

function showMask(box: HTMLInputElement, value: string): void {
  const mask = maskOf(value)
  if (box.value !== mask) box.value = mask
}

type Latest = RefObject<{ readonly value: string; readonly onChange: (value: string) => void }>

function catchEdits(box: HTMLInputElement, latest: Latest): () => void {
  const take = (next: string) => {
    const { value, onChange } = latest.current
    if (next === value) return
    // Keys can come faster than renders: the next one builds on this, not on what was last drawn.
    latest.current = { value: next, onChange }
    onChange(next)
  }
  const beforeInput = (event: InputEvent) => {
    // A composed letter (a dead key) cannot be held back; it is taken in when it is finished.
    if (event.isComposing || !event.cancelable) return
    // Enter writes nothing here; held back, it would no longer send the form.
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') return
    event.preventDefault()
    const edit = { inputType: event.inputType, data: pasted(event), hasSelection: hasSelection(box) }
    take(editPassphrase(latest.current.value, edit))
    showMask(box, latest.current.value)
    box.setSelectionRange(box.value.length, box.value.length)
  }
  const composed = (event: CompositionEvent) => {
    take(latest.current.value + event.data)
    showMask(box, latest.current.value)
  }
  box.addEventListener('beforeinput', beforeInput)
  box.addEventListener('compositionend', composed)
  return () => {
    box.removeEventListener('beforeinput', beforeInput)
    box.removeEventListener('compositionend', composed)
  }
}
